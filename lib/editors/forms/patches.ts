/** Changes to the editor's package in the bundle. Each place must be exactly as expected, or nothing is built. */

type Patch = {
  /** Named when its place is not found. */
  readonly purpose: string
  readonly find: RegExp
  readonly count: number
  readonly replace: string
}

export const patches: readonly Patch[] = [
  {
    // The package writes ä as ae, as in German; for Swedish it has the rule of `lib/text/slug.ts`.
    purpose: 'ääkköset tiedostojen nimissä',
    find: /(locale:(\w+)&&\w+\.includes\(\2\)\?\2:)void 0/g,
    count: 1,
    replace: '$1`sv`',
  },
  {
    // The package waits for a field to store what was typed, but not for the running text to store its block's field.
    // Each takes 100 ms, one after the other; on a busy machine one long wait could end between them.
    purpose: 'lohkon kenttään juuri kirjoitettu ennen tallennusta',
    find: /(async\(\)=>\{)(for\(;(\w+)\.size;\)await Promise\.allSettled\(\3\)\})/g,
    count: 1,
    replace: '$1for(let step=0;step<3;step+=1)await new Promise(done=>setTimeout(done,120));$2',
  },
  {
    // A block is registered as `huomio` and stands in the text as `x-huomio`: by that name the package finds none of
    // its fields, and checks neither what is required nor patterns.
    purpose: 'lohkojen kenttien vaatimukset',
    find: /(=(\w+)=>\{let \w+=\w+\.get\()(\2)(\);return \w+\?\{\.\.\.\w+,id:`x-\$\{)(\2)(\}`\})/g,
    count: 1,
    replace: '$1$2.replace(/^x-/,``)$4$2.replace(/^x-/,``)$6',
  },
  {
    // A link from the dialog swallows the text before it, because both are one text node at the cursor. So its words
    // are selected while it is made, and the cursor is put after them.
    purpose: 'linkki vain omiin sanoihinsa',
    find: /(let (\w+)=(\w+)\(\)\?\?.{0,60}?R\((\w+)\)\|\|\(.{0,60}?),(\w+\(\[)(\w+\(R\(\w+\)\))(\]\))(\),\w+\(\2\),.{0,40}?await \w+\((\w+\.editor)\),\9\.dispatchCommand\(\w+,R\(\w+\)\))/g,
    count: 1,
    replace:
      '$1,$2=$6,$5$2$7,$2=$2.select(0)$8,R($4)||$9.update(()=>{const{anchor,focus}=$3();anchor.set(focus.key,focus.offset,focus.type)})',
  },
]

/** The code with every patch. Throws, in Finnish, when a place is missing or there too often. */
export const patched = (code: string, all: readonly Patch[] = patches): string =>
  all.reduce((text, { purpose, find, count, replace }) => {
    const matches = text.match(find)?.length ?? 0
    if (matches === count) return text.replace(find, replace)
    throw new Error(
      `Muokkauslomakkeen paketista @sveltia/cms ei löydy muutettavaa kohtaa «${purpose}»: löytyi ${matches}, pitäisi olla ${count}. ` +
        'Paketin versio on vaihtunut; sovita lib/editors/forms/patches.ts siihen tai palauta entinen versio tiedostoon package.json.',
    )
  }, code)
