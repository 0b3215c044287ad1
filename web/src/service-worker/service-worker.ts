import { answerNavigations } from './navigation.ts'
import { keepAppShell } from './precache.ts'
import { takeOverWhenAsked } from './updates.ts'

takeOverWhenAsked()
keepAppShell()
answerNavigations()
