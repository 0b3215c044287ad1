import { alert, alerts } from './alerts/feature.ts'
import { consumption } from './consumption/feature.ts'
import type { Feature } from './feature.ts'
import { home } from './home/feature.ts'
import { settings } from './settings/feature.ts'
import { signIn } from './sign-in/feature.ts'

export const features: readonly Feature[] = [home, consumption, alerts, alert, settings, signIn]
