import { nextTick } from 'vue'
import { createRouter, createWebHistory, type RouteRecordRaw, type Router } from 'vue-router'
import { session } from '../session/session.ts'
import type { Feature } from './feature.ts'
import { features } from './features.ts'

declare module 'vue-router' {
  interface RouteMeta {
    feature: Feature
  }
}

const routes: RouteRecordRaw[] = [
  ...features.map(
    (feature): RouteRecordRaw => ({
      name: feature.id,
      path: feature.path,
      component: feature.page,
      meta: { feature },
    }),
  ),
  { path: '/:rest(.*)*', redirect: '/' },
]

/** Where a link of the app leads when nobody is signed in: to the door, and from there back to it. */
function doorFor(fullPath: string) {
  const expired = session.value.kind === 'anonymous' && session.value.because === 'expired'
  return { name: 'sign-in', query: { volver: fullPath, ...(expired ? { motivo: 'sesion' } : {}) } }
}

export function createCitizenRouter(): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes,
    scrollBehavior: (_to, _from, savedPosition) => savedPosition ?? { top: 0 },
  })
  router.beforeEach((to, from) => {
    const { mayEnter } = to.meta.feature
    if (mayEnter === 'everybody') return true
    const isOpen = mayEnter === 'anyone'
    if (session.value.kind === 'anonymous') return isOpen ? true : doorFor(to.fullPath)
    if (isOpen) return { path: '/' }
    // The contract in view stays in view from page to page.
    const contract = from.query['contrato']
    if (contract !== undefined && to.query['contrato'] === undefined) {
      return { ...to, query: { ...to.query, contrato: contract } }
    }
    return true
  })
  router.afterEach((to, from) => {
    // Who listens is told by the focus that another page is here; not at the first page, where it would be noise.
    if (from.name !== undefined && to.name !== from.name) {
      void nextTick(() => document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true }))
    }
  })
  return router
}

/** To the door as soon as the session is found to be over; in from the door when somebody proves to be signed in. */
export function followSession(router: Router): void {
  const { fullPath, meta } = router.currentRoute.value
  if (meta.feature?.mayEnter === 'everybody') return
  const isAtDoor = meta.feature?.mayEnter === 'anyone'
  if (session.value.kind === 'anonymous' && !isAtDoor) void router.replace(doorFor(fullPath))
  if (session.value.kind !== 'anonymous' && isAtDoor) void router.replace('/')
}
