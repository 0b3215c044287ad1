import { citizen } from './es-MX/citizen.ts'
import { consumption } from './es-MX/consumption.ts'
import { home } from './es-MX/home.ts'
import { settings } from './es-MX/settings.ts'
import { signIn } from './es-MX/sign-in.ts'

export const spanish = { citizen, consumption, home, settings, signIn }
