import { nextTick } from 'vue'
import { createRouter, createWebHistory, type RouteRecordRaw, type Router } from 'vue-router'
import type { StaffFeature } from './feature.ts'
import { staffFeatures } from './features.ts'

/** The part of the console that a route is a page of; none while it is being found. */
export function staffFeatureOf(name: unknown): StaffFeature | undefined {
  return staffFeatures.find(({ id }) => id === name)
}

/** Named after its part; what residents' routes say of themselves is not asked for here. */
function routeOf({ id, path, page }: StaffFeature): RouteRecordRaw {
  return { name: id, path, component: page }
}

/** Every page of the console; the first part of the rail is where it opens. */
export function createStaffRouter(): Router {
  const [first] = staffFeatures
  const router = createRouter({
    history: createWebHistory('/oficina/'),
    routes: [...staffFeatures.map(routeOf), { path: '/:rest(.*)*', redirect: first?.path ?? '/' }],
    scrollBehavior: (_to, _from, savedPosition) => savedPosition ?? { top: 0 },
  })
  router.afterEach((to, from) => {
    // Who listens is told by the focus that another page is here; not at the first page, where it would be noise.
    if (from.name !== undefined && to.name !== from.name)
      void nextTick(() => document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true }))
  })
  return router
}
