import { readLedger } from '../site/ledger/ledger'
import { publicAddresses } from '../site/reader'

/** Tells as JSON what old addresses answer, in a process of its own: it knows every document. `run-addresses.ts <content folder>` */

const [contentDir = 'content'] = process.argv.slice(2)
const { ledger } = await readLedger(contentDir, contentDir)
console.log(JSON.stringify(publicAddresses(ledger)))
