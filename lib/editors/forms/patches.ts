import { resolve } from 'node:path'

/** Changes to the editor's package in the bundle. Each place must be there, and once, or nothing is built. */

type Patch = {
  /** Named when its place is not found. */
  readonly purpose: string
  readonly find: RegExp
  readonly replace: string
}

export const patches: readonly Patch[] = [
  {
    // The package writes ä as ae, as in German; for Swedish it has the rule of `lib/text/slug.ts`.
    purpose: 'ääkköset tiedostojen nimissä',
    find: /(locale:(\w+)&&\w+\.includes\(\2\)\?\2:)void 0/g,
    replace: '$1`sv`',
  },
  {
    // The package waits for a field to store what was typed, but not for the running text to store its block's field.
    // Each takes 100 ms, one after the other; on a busy machine one long wait could end between them.
    purpose: 'lohkon kenttään juuri kirjoitettu ennen tallennusta',
    find: /(async\(\)=>\{)(for\(;(\w+)\.size;\)await Promise\.allSettled\(\3\)\})/g,
    replace: '$1for(let step=0;step<3;step+=1)await new Promise(done=>setTimeout(done,120));$2',
  },
  {
    // A block is registered as `huomio` and stands in the text as `x-huomio`: by that name the package finds none of
    // its fields, and checks neither what is required nor patterns.
    purpose: 'lohkojen kenttien vaatimukset',
    find: /(=(\w+)=>\{let \w+=\w+\.get\()(\2)(\);return \w+\?\{\.\.\.\w+,id:`x-\$\{)(\2)(\}`\})/g,
    replace: '$1$2.replace(/^x-/,``)$4$2.replace(/^x-/,``)$6',
  },
  {
    // A link from the dialog swallows the text before it, because both are one text node at the cursor. So its words
    // are selected while it is made, and the cursor is put after them.
    purpose: 'linkki vain omiin sanoihinsa',
    find: /(let (\w+)=(\w+)\(\)\?\?.{0,60}?R\((\w+)\)\|\|\(.{0,60}?),(\w+\(\[)(\w+\(R\(\w+\)\))(\]\))(\),\w+\(\2\),.{0,40}?await \w+\((\w+\.editor)\),\9\.dispatchCommand\(\w+,R\(\w+\)\))/g,
    replace:
      '$1,$2=$6,$5$2$7,$2=$2.select(0)$8,R($4)||$9.update(()=>{const{anchor,focus}=$3();anchor.set(focus.key,focus.offset,focus.type)})',
  },
  {
    // What the form writes goes through `body-text.ts`. The package took every backslash before `_` and `\` away.
    purpose: 'teksti tallennetaan niin kuin se oli',
    find: /(\w+=\((\w+),(\w+)\)=>\{)let (\w+=)(\w+)(\.filter\(\(\{tag:\w+\}\)=>!\w+\.includes\(\w+\)\));(.{0,80}detail:\{value:)(\w+\(\w+\()\w+\)\.replace\(.{0,20}`\$1`\)\.replace\(.{0,20}` `\)\)/g,
    replace: 'writeForm=$5=>$8$5$6)),$1$7writeBody($2,writeForm($3))',
  },
  {
    // What it reads does, too; it reads several times, so that its three changes to the text come last.
    purpose: 'teksti luetaan niin kuin sivusto sen lukee',
    find: /(\w+)=(\w+\()\1\),\1=(\w+\()\1\),\1=(\w+\()\1\),(new Promise\(\(\w+,\w+\)=>\{(\w+)\.update\(\(\)=>\{try\{)(\w+\()\1,(\w+)\),/g,
    replace: '$5readBody($6,$1,text=>($7$4$3$2text))),$8),writeForm($8))),',
  },
  {
    // Files go through `file-text.ts`, as they are: the package made all line ends those of Unix, and forgot the rest.
    purpose: 'tiedosto omalta koneelta tavuineen',
    find: /(\w+=async (\w+)=>)\(await \2\.text\(\)\)\.replace\(\/\\r\\n\?\/g,`\n`\)/g,
    replace: '$1new TextDecoder(`utf-8`,{ignoreBOM:!0}).decode(await $2.arrayBuffer())',
  },
  {
    purpose: 'tiedosto luetaan niin kuin sivusto sen lukee',
    find: /(\w+)(=async\(\{text:(\w+)=``,path:(\w+),folder:\{collectionName:(\w+),fileName:(\w+)\}\}\)=>\{.{0,300}?)\3=\3\.trim\(\)\.replace\(\/\\r\\n\?\/g,`\n`\)/g,
    replace: '$1$2$3=readFileText($4,$3,text=>$1({text,path:``,folder:{collectionName:$5,fileName:$6}}))',
  },
  {
    purpose: 'tiedosto tallennetaan niin kuin se oli',
    find: /(path:(\w+),previousPath:(\w+)\?(\w+):void 0,previousSha:await \w+\(\{cacheDB:\w+,previousPath:\4\}\),data:)await (\w+)\(\{content:(\w+\(\{config:\w+,entry:\w+,draft:\w+\}\)),_file:(\w+)\}\)/g,
    replace: '$1await writeFileText($2,$3?$4:$2,$6,content=>$5({content,_file:$7}))',
  },
  {
    // It knew neither the start of a line, `[`, `<` nor `&`.
    purpose: 'teksti pysyy tekstinä',
    find: /(function \w+\((\w+),\w+,.{0,80}\|\|\((\w+)=)\w+\?\3\.replace\(\/\(\[\*_`~\]\)\/g,`\\\\\$1`\):\3\.replace\(\/\(\[\*_`~\\\\\]\)\/g,`\\\\\$1`\)/g,
    replace: '$1escapeText($2,$3)',
  },
  {
    // `\[` begins no link.
    purpose: 'hakasulku, joka ei ole linkki',
    find: /(importRegExp:\/\(\?:)\\\[\(\.\+\?\)\\\]\)/g,
    replace: '$1(?<!\\\\)\\[(.+?)(?<!\\\\)\\])',
  },
  {
    // Typing `21. ` would begin a list, though most lines that begin so are dates.
    purpose: 'luettelo alkaa luvusta yksi',
    find: /(=(\w+)=>\(\w+,\w+,(\w+),(\w+)\)=>\{if\(\w+\(\w+\)\|\|!\4&&\w+\(\w+\))(\)return!1;let .{0,120}\2===`check`)/g,
    replace: '$1||!$4&&$2===`number`&&$3[2]!==`1`$5',
  },
  {
    // A cell ended at any line, and a new line in one was shown as `\n`.
    purpose: 'pystyviiva taulukon solussa',
    find: /\.replace\(\/\\n\/g,`\\\\n`\)(\.trim\(\)\),\w+\.__headerState)/g,
    replace: '.replace(/\\n+/g,` `).replace(/\\|/g,`\\\\|`)$1',
  },
  {
    purpose: 'taulukon solujen luku',
    find: /(\w+=(\w+)=>\{\2=\2)\.replace\(\/\\\\n\/g,`\n`\)(;.{0,150}\?(\w+)\.split\()`\|`/g,
    replace: '$1.replaceAll(`\\\\|`,`|`)$3/(?<!\\\\)\\|/',
  },
  {
    // A cursor that a click put into bold or struck text had no format, or an older one, when the package's own timer
    // read it before the browser told of the click; the letter typed then landed outside the marks.
    purpose: 'kirjain saa tekstin tyylin',
    find: /if\((\w+)\((\w+)\)\)\{let (\w+)=\2\.anchor;if\((\w+)\.key===\3\.key\)(\w+=\2\.format,\w+=\2\.style;else\{let \2=\4\.getNode\(\);.{0,80}?\.getTextStyle\(\)\)\})\}/g,
    replace: '{let $3=$1($2)?$2.anchor:{};if($4.key===$3.key&&$4.offset===$3.offset)$5}',
  },
  {
    // A timer wrote to the editor where it only had to read: so it put the cursor back where it was before a click, and
    // into the text again when somebody had gone on to another field.
    purpose: 'kohdistin pysyy, minne se vietiin',
    find: /(await \w+\(100\),)(\w+)(\.update\()(\(\)=>\{if\((\w+)\)\{let .{0,200}?\}(\w+\(\2,\w+\))\})\)(\}\)\(\)\}\)\))/g,
    replace: '$1$5?$2$3$4):$2.getEditorState().read(()=>$6,{editor:$2})$7',
  },
  {
    // Under a field of references stood «Lisää Aihe», which begins another item within the one being written.
    purpose: 'viittauksesta ei aleta uutta',
    find: /(\w+=\(\{fieldConfig:\{collection:\w+,file:(\w+)\},draft:(\w+)\}\)=>\{if\()\2\|\|\w+\(\3\)(\)return)/g,
    replace: '$1!0$4',
  },
  {
    // Every block took the focus a frame after it was drawn, also when an item was opened: the page scrolled to the last
    // one, and who had clicked into the text meanwhile typed into nothing. One from the toolbar has no values yet.
    purpose: 'kohdistus vain uuteen lohkoon',
    find: /(createDOM\(\)\{let )(\w+,\w+=null,.{0,1200}?)((\w+)\.closest\(`\[role="textbox"\]\[aria-readonly="false"\]`\))(&&\4\.focus\(\))/g,
    replace: '$1isNew=!this.__props,$2$3&&isNew$5',
  },
  {
    // From view to view the whole window faded, for those too who want less motion; without a graphics card it took seconds.
    purpose: 'vaihto ilman liikettä',
    find: /(\{if\(!document\.startViewTransition)(\|\|\w+\)\{\w+\(\);return\})/g,
    replace: '$1||matchMedia(`(prefers-reduced-motion: reduce)`).matches$2',
  },
  {
    // It would load React's drawing before anybody opens a form; the preview loads it itself.
    purpose: 'esikatselu ladataan vasta avattaessa',
    find: /(CMS\.registerPreviewTemplate\(\)` must be a React component"\);\w+\.set\(\w+,\w+\),\w+\(\)),\w+\(\)/g,
    replace: '$1',
  },
  {
    // The page in it needs neither scripts nor forms.
    purpose: 'esikatselussa ei ajeta mitään',
    find: /(<iframe class="preview [\w-]+" sandbox="allow-same-origin) allow-scripts( allow-popups) allow-forms"/g,
    replace: '$1$2"',
  },
  {
    // What one needs is said first, in the words of the page.
    purpose: 'kirjautumisen ohje',
    find: /(=z\(`)(<div role="none" class="buttons [^`]{0,40}<\/div> <!> <!>`,1\))/g,
    replace: '$1<p class="message"></p> $2',
  },
  {
    purpose: 'kirjautumisen ohjeen sanat',
    find: /(signInError\.message\|\|\w+\(\)\}\);var (\w+)=\w+\(\),\w+=)(\w+\(\2\))/g,
    replace: '$1($3.textContent=document.querySelector(`meta[name=description]`).content,$3.nextElementSibling)',
  },
  {
    // The folder of one's own, which developers use, came before signing in.
    purpose: 'kirjautuminen ensin',
    find: /(variant:)`primary`(.{0,120}`local`\).{0,1400}?)(\w+)\((\w+),(\w+=>\{R\(\w+\)&&\w+\(\w+\)\})\);var (\w+)=(\w+)\(\4,2\)(,.{0,40})R\(\w+\)\?`secondary`:(`primary`\).{0,300}?;\3\(\6,\w+=>\{(R\(\w+\))\|\|\w+\(\w+\)\}\);var (\w+)=\7\(\6,2\).{0,140}?variant:)`secondary`(.{0,120}?\3\(\11,\w+=>\{[^}]*\}\)),/g,
    replace: '$1`secondary`$2var $6=$4$8$9$10?`primary`:`secondary`$12,$3($7($11,2),$5),',
  },
]

/** What the patched code calls. */
export const imports = [
  ['escapeText,readBody,writeBody', 'body-text.ts'],
  ['readFileText,writeFileText', 'file-text.ts'],
]
  .map(([names, file]) => `import{${names}}from${JSON.stringify(resolve(`lib/editors/forms/${file}`))};`)
  .join('')

/** The code with every patch. Throws, in Finnish, when a place is missing or there too often. */
export const patched = (code: string, all: readonly Patch[] = patches): string =>
  all.reduce((text, { purpose, find, replace }) => {
    const matches = text.match(find)?.length ?? 0
    if (matches === 1) return text.replace(find, replace)
    throw new Error(
      `Muokkauslomakkeen paketista @sveltia/cms ei löydy muutettavaa kohtaa «${purpose}»: löytyi ${matches}, pitäisi olla 1. ` +
        'Paketin versio on vaihtunut; sovita lib/editors/forms/patches.ts siihen tai palauta entinen versio tiedostoon package.json.',
    )
  }, code)
