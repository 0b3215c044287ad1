import { addContract } from './add-contract/feature.ts'
import { alert, alerts } from './alerts/feature.ts'
import { bill, bills, whatIf } from './bills/feature.ts'
import { consumption } from './consumption/feature.ts'
import type { Feature } from './feature.ts'
import { fiscalData } from './fiscal-data/feature.ts'
import { home } from './home/feature.ts'
import { join } from './join/feature.ts'
import { howToTell, notices, stopMail } from './notices/feature.ts'
import { account, pay } from './pay/feature.ts'
import { people } from './people/feature.ts'
import { prove } from './prove/feature.ts'
import { settings } from './settings/feature.ts'
import { share } from './share/feature.ts'
import { signIn } from './sign-in/feature.ts'
import { watch, watches } from './watches/feature.ts'

export const features: readonly Feature[] = [
  home,
  consumption,
  bills,
  bill,
  whatIf,
  account,
  pay,
  alerts,
  alert,
  watches,
  watch,
  settings,
  fiscalData,
  howToTell,
  stopMail,
  people,
  addContract,
  join,
  notices,
  prove,
  share,
  signIn,
]
