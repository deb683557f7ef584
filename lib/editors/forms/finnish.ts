/** What the package lacks in Finnish; its own texts win. Errors of configuration, for developers, stay English. */
export const finnish: Readonly<Record<string, string>> = {
  select_item: 'Valitse {$name}',
  folders: 'Kansiot',
  more_folders: 'Lisää kansioita',
  sign_in_using_access_token_workflow_note:
    'Muutokset ehdotetaan, joten salli avaimelle luku ja kirjoitus kohdissa Contents ja Pull requests.',
  sign_in_with_link: 'Kirjaudu sisään linkillä',
  sign_in_with_link_confirmation:
    'Tämä linkki kirjaa sinut palveluun {$service} tunnuksella {$account} ja kopioi asetukset laitteesta, jolla se tehtiin. Jatka vain, jos teit linkin itse.',
  domain: 'Verkkotunnus',
  file_unavailable: 'Ei saatavilla',
  file_unavailable_description: 'Tiedostoa ei voitu ladata. Se on ehkä siirretty tai poistettu.',
  back_to_parent_folder: 'Takaisin ylempään kansioon',
  new_folder: 'Uusi kansio',
  new_folder_name: 'Kansion nimi',
  new_folder_create: 'Luo',
  new_folder_description: 'Uusi kansio luodaan kansioon ”{$folder}”.',
  'new_folder_error.empty': 'Anna kansiolle nimi.',
  'new_folder_error.invalid': 'Kansion nimessä ei saa olla kauttaviivoja, eikä se saa alkaa pisteellä.',
  'new_folder_error.duplicate': 'Täällä on jo samanniminen kansio tai tiedosto.',
  creating_folder: 'Luodaan kansiota…',
  creating_folder_failed: 'Kansiota ei voitu luoda.',
  folder_options: 'Kansion asetukset',
  show_folder_options: 'Näytä kansion asetukset',
  rename_folder: 'Nimeä kansio uudelleen',
  delete_folder: 'Poista kansio',
  enter_new_name_for_folder:
    'Anna kansiolle uusi nimi. Sen tiedostot siirtyvät mukana, ja niitä käyttävät sivut päivitetään.',
  enter_new_name_for_external_folder:
    'Anna kansiolle uusi nimi. Sen tiedostot siirtyvät mukana, ja niiden osoitteet muuttuvat.',
  confirm_deleting_folder: 'Haluatko varmasti poistaa kansion ”{$name}” ja kaiken, mitä siinä on?',
  renaming_folder: 'Nimetään kansiota uudelleen…',
  renaming_folder_failed: 'Kansiota ei voitu nimetä uudelleen.',
  deleting_folder: 'Poistetaan kansiota…',
  deleting_folder_failed: 'Kansiota ei voitu poistaa.',
  replace_file: 'Vaihda tiedosto',
  replace_image: 'Vaihda kuva',
  remove_file: 'Poista tiedosto',
  remove_image: 'Poista kuva',
  deleting_referenced_assets_note: 'Myös viittaukset siihen sivuilla poistetaan.',
  cannot_delete_referenced_assets:
    'Tätä tiedostoa ei voi poistaa, koska seuraavat kentät tarvitsevat sitä. Muuta ensin niitä.',
  deleting_referenced_entries_note: 'Myös viittaukset siihen muilla sivuilla poistetaan.',
  cannot_delete_referenced_entries:
    'Tätä sivua ei voi poistaa, koska seuraavat kentät tarvitsevat sitä. Muuta ensin niitä.',
  show_errors: 'Näytä virheet',
  folder_created: 'Kansio luotu.',
  folder_path: 'Kansion polku',
  folder_contents: 'Sisältö',
  x_folders: 'Kansioita: {$count}',
  folder_renamed: 'Kansio nimetty uudelleen.',
  folder_deleted: 'Kansio poistettu.',
  'entry_sidebar.slug.title': 'Osoitteen loppu',
  'entry_sidebar.slug.generated_on_save': 'Osoitteen loppu tehdään sisällöstä, kun sivu tallennetaan.',
  'entry_sidebar.slug.unavailable': 'Tällä sivulla ei ole osoitetta.',
  'save_conflict.title': 'Joku muu on muuttanut sivua',
  'save_conflict.modified_by': '{$name} muutti tätä sivua {$date}, sen jälkeen kun avasit sen.',
  'save_conflict.modified': 'Sivua on muutettu sen jälkeen, kun avasit sen.',
  'save_conflict.deleted': 'Sivu on poistettu sen jälkeen, kun avasit sen.',
  'save_conflict.overwrite_warning': 'Jos tallennat nyt, toisen muutokset katoavat.',
  'save_conflict.recreate_warning': 'Jos tallennat nyt, sivu luodaan uudelleen.',
  'save_conflict.save_anyway': 'Tallenna silti',
  'save_conflict.branch_moved': 'Joku muu tallensi samaan aikaan. Yritä uudelleen.',
  'remote_change.reload_entry': 'Lataa sivu uudelleen',
  'remote_change.confirm_reloading_entry': 'Ladataanko sivu uudelleen? Tallentamattomat muutokset katoavat.',
  list_item_options: 'Rivin asetukset',
  'relation_field.save_together_hint': 'Uusi {$name} tallennetaan samalla kuin sivu, jota muokkaat.',
  'relation_field.add_failed': 'Kohdetta {$name} ei voitu lisätä. Tarkempi syy on selaimen konsolissa.',
  'assets_dialog.title.folder': 'Valitse kansio',
  'assets_dialog.selected_folder': 'Valittu kansio: {$path}',
  'assets_dialog.selected_folders': 'Valittuja kansioita: {$count}',
  'assets_dialog.no_subfolders': 'Tässä kansiossa ei ole alikansioita.',
  'cloud_storage.bunny_storage.auth_key_label': 'Tallennustilan salasana',
  'status.deploying': 'Julkaistaan',
  'workflow.deploying_deletion': 'Poisto',
}

/** In place of the package's own, where an editor would have to know a developer's words. */
export const plainer: Readonly<Record<string, string>> = {
  repository_not_found: 'Säilöä ”{$repo}” ei ole.',
  repository_empty: 'Säilössä ”{$repo}” ei ole yhtään haaraa.',
  branch_not_found: 'Säilössä ”{$repo}” ei ole haaraa ”{$branch}”.',
  slug: 'Osoitteen loppu',
  edit_slug: 'Muokkaa osoitteen loppua',
  'edit_slug_error.empty': 'Osoitteen loppu ei voi olla tyhjä.',
  'edit_slug_error.invalid': 'Käytä vain kirjaimia a–z, numeroita ja yhdysviivoja.',
  'edit_slug_error.duplicate': 'Tämä osoitteen loppu on jo käytössä.',
  singleton: 'Asetustiedosto',
  singletons: 'Asetukset ja sanastot',
  loading_cms_config: 'Ladataan asetuksia…',
  sign_in_using_access_token: 'Kirjaudu sisään avaimella',
  sign_in_using_access_token_description: 'Liitä avaimesi tähän. Avain on kuin salasana: älä anna sitä muille.',
  sign_in_using_access_token_link: 'Jos sinulla ei ole avainta, <a>tee se palvelussa {$service}</a>.',
  personal_access_token: 'Avain',
  work_with_local_repo: 'Kehittäjille: oman koneen tiedostot',
  work_with_local_repo_description: 'Valitse sitten kansio, johon sivuston tiedostot on kopioitu.',
  work_with_local_repo_description_no_repo: 'Valitse sitten kansio, johon sivuston tiedostot on kopioitu.',
  working_with_local_repo: 'Muokataan oman koneen tiedostoja',
  'sign_in_error.not_project_root': 'Kansiossa ei ole sivuston tiedostoja. Valitse niiden ylin kansio.',
  'sign_in_error.picker_dismissed': 'Kansiota ei valittu. Yritä uudelleen.',
  'sign_in_error.invalid_token': 'Avain on väärä tai vanhentunut. Tarkista se ja yritä uudelleen.',
  'sign_in_error.TOKEN_REQUEST_FAILED': 'Kirjautuminen ei onnistunut. Yritä myöhemmin uudelleen.',
  'sign_in_error.TOKEN_REFRESH_FAILED': 'Kirjautuminen on vanhentunut. Kirjaudu uudelleen.',
  x_collection: '{$collection}',
  duplicate: 'Kopioi uudeksi',
  duplicate_entry: 'Kopioi uudeksi sivuksi',
}

/** At the start of a sentence. */
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Words that the package left half in English or an editor would not use, with what they become before their endings. */
const plainWords: readonly (readonly [words: RegExp, plain: string])[] = [
  ['ass?e(?:tt(?:i|e(?=ja))|ti)', 'tiedosto'],
  ['testirepositorion', 'testisäilön'],
  ['repositoriota', 'säilöä'],
  ['repositorioo([ns])', 'säilöö$1'],
  ['repositorioss?a', 'säilössä'],
  ['repositorio(?=n|\\b|si)', 'säilö'],
  ['kokoelmalistaukseen', 'sisältölajien luetteloon'],
  ['kokoelmalistausta', 'sisältölajien luetteloa'],
  ['kokoelmalistaus', 'sisältölajien luettelo'],
  ['kokoelmaan', 'sisältölajiin'],
  ['kokoelma', 'sisältölaji'],
  ['merkintätiedosto', 'sivun tiedosto'],
  ['merkintälistaus', 'sivujen luettelo'],
  ['merkintäluettelosta merkinnällä', 'luettelosta tilassa'],
  ['tässä merkinnässä', 'tällä sivulla'],
  ['merkinnä(?:ssä|llä)', 'sivulla'],
  ['merkinnästä', 'sivusta'],
  ['merkinnä(?=[nt])', 'sivu'],
  ['merkintään', 'sivuun'],
  ['merkintää', 'sivua'],
  ['merkintöjä', 'sivuja'],
  ['merkintöjen', 'sivujen'],
  ['merkintä', 'sivu'],
].flatMap(([word = '', plain = '']) =>
  [word, capital(word)].map(
    (one) => [new RegExp(`(?<!\\p{L})${one}`, 'gu'), one === word ? plain : capital(plain)] as const,
  ),
)

type Texts = { readonly [key: string]: string | Texts }

/** The package's texts in plain words, with missing ones added; dots in a key separate levels. */
export const completed = (texts: Texts, missing = finnish, instead = plainer): Texts =>
  withTexts(instead, withTexts(missing, plain(texts), false), true)

const plain = (texts: Texts): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string' ? plainWords.reduce((all, [word, now]) => all.replace(word, now), text) : plain(text),
    ]),
  )

const withTexts = (added: Readonly<Record<string, string>>, texts: Texts, wins: boolean): Texts =>
  Object.entries(added).reduce((all, [key, text]) => withText(all, key.split('.'), text, wins), texts)

const withText = (texts: Texts, [first = '', ...rest]: readonly string[], text: string, wins: boolean): Texts => {
  const present = texts[first]
  if (rest.length === 0) return present === undefined || wins ? { ...texts, [first]: text } : texts
  return typeof present === 'string' ? texts : { ...texts, [first]: withText(present ?? {}, rest, text, wins) }
}
