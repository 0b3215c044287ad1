import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/page.css'
import urql from '@urql/vue'
import { createApp } from 'vue'
import { staff } from '../i18n/es-MX/staff.ts'
import { bringWords, speakAsRemembered } from '../i18n/language.ts'
import { createStaffRouter } from './router.ts'
import StaffApp from './StaffApp.vue'
import { createStaffGraph } from './staff-graph.ts'
import { askStaffSession } from './staff-session.ts'

bringWords({ staff })
const graph = createStaffGraph(() => void askStaffSession())
await Promise.all([askStaffSession(), speakAsRemembered()])
createApp(StaffApp).use(urql, graph).use(createStaffRouter()).mount('#app')
