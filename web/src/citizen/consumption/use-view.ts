import { onScopeDispose, type ShallowRef, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import {
  between,
  panned,
  type TimeView,
  type ViewLimits,
  withinLimits,
  zoomed,
} from '../../ui/charts/timeline/time-view.ts'
import { readView, writeView } from './view/view-address.ts'

const turnMs = 220
/** The address follows once the fingers rest. */
const settledAfterMs = 250

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches

export interface ViewInHand {
  readonly view: Readonly<ShallowRef<TimeView>>
  /** The view once it rests: what is worth asking a server about. */
  readonly settled: Readonly<ShallowRef<TimeView>>
  /** Turns to another view, as one turns a page. */
  show(wanted: TimeView): void
  /** Follows the fingers. */
  pan(share: number): void
  zoom(factor: number, atShare: number): void
}

/** The stretch of time in view: moved by fingers and keys, kept in the address, and set by it. */
export function useView(now: () => Date, limits: () => ViewLimits): ViewInHand {
  const route = useRoute()
  const router = useRouter()
  const ownName = route.name
  const read = () => withinLimits(readView(route.query, now()), limits())
  const view = shallowRef(read())
  const settled = shallowRef(view.value)
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function settle(): void {
    settled.value = view.value
    const said = writeView(view.value)
    if (route.query['desde'] === said.desde && route.query['hasta'] === said.hasta) return
    void router.replace({ query: { ...route.query, ...said } })
  }
  function set(wanted: TimeView): void {
    view.value = withinLimits(wanted, limits())
    clearTimeout(timer)
    timer = setTimeout(settle, settledAfterMs)
  }
  function show(wanted: TimeView): void {
    cancelAnimationFrame(frame)
    const [start, end] = [view.value, withinLimits(wanted, limits())]
    if (isStill()) {
      view.value = end
      settle()
      return
    }
    const began = performance.now()
    const turn = (at: number) => {
      const share = Math.min(1, (at - began) / turnMs)
      set(share < 1 ? between(start, end, share) : end)
      if (share < 1) frame = requestAnimationFrame(turn)
    }
    frame = requestAnimationFrame(turn)
  }
  // A link, or the way back: the address says something that this view does not.
  watch(
    // Each for itself: another change of the address, while the view still turns, says nothing of it.
    [() => route.query['desde'], () => route.query['hasta']],
    ([from, to]) => {
      const said = writeView(view.value)
      const isAlreadySo = from === said.desde && (to ?? from) === said.hasta
      if (!isAlreadySo && route.name === ownName) {
        view.value = read()
        settled.value = view.value
      }
    },
  )
  onScopeDispose(() => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  })
  return {
    view,
    settled,
    show,
    pan: (share) => {
      cancelAnimationFrame(frame)
      if (Number.isFinite(share)) set(panned(view.value, share))
      else {
        const span = view.value.toMs - view.value.fromMs
        const { fromMs, toMs } = limits()
        show(share < 0 ? { fromMs, toMs: fromMs + span } : { fromMs: toMs - span, toMs })
      }
    },
    zoom: (factor, atShare) => {
      cancelAnimationFrame(frame)
      set(zoomed(view.value, factor, atShare))
    },
  }
}
