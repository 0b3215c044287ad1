import { alerts } from './en/alerts.ts'
import { citizen } from './en/citizen.ts'
import { consumption } from './en/consumption.ts'
import { firstVisit } from './en/first-visit.ts'
import { home } from './en/home.ts'
import { settings } from './en/settings.ts'
import { signIn } from './en/sign-in.ts'
import type { Translation } from './message-types.ts'
import type { Spanish } from './spanish.ts'

export const english: Translation<Spanish> = {
  alerts,
  citizen,
  consumption,
  firstVisit,
  home,
  settings,
  signIn,
}
