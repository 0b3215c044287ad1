import { answerNavigations } from './navigation.ts'
import { keepAppShell } from './precache.ts'
import { hearPushes } from './push/hear-pushes.ts'
import { takeOverWhenAsked } from './updates.ts'

takeOverWhenAsked()
keepAppShell()
answerNavigations()
hearPushes()
