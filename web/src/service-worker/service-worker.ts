import { answerNavigations } from './navigation.ts'
import { keepAppShell } from './precache.ts'
import { hearPushes } from './push/hear-pushes.ts'
import { receiveShares } from './receive-share.ts'
import { refreshInBackground } from './refresh-in-background.ts'
import { takeOverWhenAsked } from './updates.ts'

takeOverWhenAsked()
keepAppShell()
receiveShares()
answerNavigations()
hearPushes()
refreshInBackground()
