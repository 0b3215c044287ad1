// Stands in the document itself and runs before anything else is here: whatever the page is going to need is asked for
// at once, instead of one file after the other as each names the next. Small: it comes with every document.
import { demonstrationAsked } from '../session/demonstration.ts'
import { askContractsEarly } from './early-contracts.ts'
import { askSessionEarly } from './early-session.ts'
import { startWorkerEarly } from './early-worker.ts'
import { filesOfPage, type OpeningFiles } from './opening-files.ts'

/** Put in by the build, which knows the names. */
declare const OPENING_FILES: OpeningFiles

const files = OPENING_FILES
const isDemonstration = demonstrationAsked() !== null
for (const href of filesOfPage(files, location.pathname, isDemonstration)) {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }))
}
if (isDemonstration) startWorkerEarly(files.worker)
else if (askSessionEarly() && location.pathname !== '/entrar') askContractsEarly(files.contractsHash)
