import { isLetter } from '../../outputs/newsletter/letter-files'
import { addressesIn } from '../../run/files'

/** What of a built site an archive keeps: all that readers are sent, but for what serves a running site alone. */

/** Compressed neighbours, files of hosts, keys and robots' rules at the top, editing forms and pages of errors. */
const ofTheHost =
  /\.(?:br|gz)$|\/\.|^\/(?:_headers|_redirects|404\.html|410\.html)$|^\/(?:_not-found|admin|404|410)\/|^\/(?!llms\.)[^/]+\.txt$/

/** Addresses of the files of the site in `folder`, sorted. */
export const archivedFiles = (folder: string): readonly string[] =>
  addressesIn(folder, (address) => !ofTheHost.test(address) && !isLetter(address))

/** `/aiheet/` for `/aiheet/index.html`; other addresses as they are. */
export const servedAddress = (address: string): string => address.replace(/(?<=\/)index\.html$/, '')
