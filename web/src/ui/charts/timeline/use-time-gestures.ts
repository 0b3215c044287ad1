import { onMounted, onScopeDispose, type ShallowRef } from 'vue'

/** What fingers, a mouse or a wheel want of a chart. Places are shares of its width. */
export interface TimeGestures {
  /** Moves what is shown by a share of it. */
  readonly onPan: (share: number) => void
  /** Looks nearer (below 1) or farther (above), around a place. */
  readonly onZoom: (factor: number, atShare: number) => void
  readonly onRead: (atShare: number) => void
  /** Whether a plain wheel belongs to the chart: only when somebody is at it, for else it scrolls the page. */
  readonly isFocused: () => boolean
}

/** Below so many pixels a finger that moves has tapped. */
const tapWithinPixels = 6
const wheelPower = 0.002
/** Two fingers on a trackpad arrive as a wheel with ctrl, in small steps. */
const pinchPower = 0.01

interface Finger {
  readonly x: number
  readonly startX: number
}

/** Pans by dragging, zooms by pinching and by the wheel, reads by tapping and by hovering: at most once a frame each. */
export function useTimeGestures(
  element: Readonly<ShallowRef<HTMLElement | null>>,
  { onPan, onZoom, onRead, isFocused }: TimeGestures,
): void {
  const fingers = new Map<number, Finger>()
  let isDragging = false
  let panPixels = 0
  let factor = 1
  let zoomShare = 0.5
  let frame = 0

  const box = () => element.value?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1)
  const shareAt = (x: number) => (x - box().left) / Math.max(1, box().width)

  function flush(): void {
    frame = 0
    if (panPixels !== 0) onPan(-panPixels / Math.max(1, box().width))
    if (factor !== 1) onZoom(factor, zoomShare)
    panPixels = 0
    factor = 1
  }
  function soon(): void {
    frame ||= requestAnimationFrame(flush)
  }

  /** One of two fingers has moved to `x`: what was between them stays between them. */
  function pinch(moved: Finger, other: Finger, x: number): void {
    const apart = (at: number) => Math.max(10, Math.abs(other.x - at))
    factor *= apart(moved.x) / apart(x)
    zoomShare = shareAt((other.x + x) / 2)
    panPixels += (x - moved.x) / 2
    soon()
  }

  function onDown(event: PointerEvent): void {
    if (event.pointerType === 'mouse' && event.button !== 0) return
    fingers.set(event.pointerId, { x: event.clientX, startX: event.clientX })
    isDragging = fingers.size > 1
  }
  function onMove(event: PointerEvent): void {
    const finger = fingers.get(event.pointerId)
    if (finger === undefined) {
      if (event.pointerType === 'mouse') onRead(shareAt(event.clientX))
      return
    }
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1]
    if (other !== undefined) pinch(finger, other, event.clientX)
    else if (isDragging || Math.abs(event.clientX - finger.startX) > tapWithinPixels) {
      if (!isDragging) element.value?.setPointerCapture(event.pointerId)
      isDragging = true
      panPixels += event.clientX - finger.x
      soon()
    } else return
    fingers.set(event.pointerId, { ...finger, x: event.clientX })
  }
  function onUp(event: PointerEvent): void {
    if (fingers.delete(event.pointerId) && !isDragging && event.type === 'pointerup') {
      onRead(shareAt(event.clientX))
    }
    if (fingers.size === 0) isDragging = false
  }
  function onWheel(event: WheelEvent): void {
    const isPinch = event.ctrlKey || event.metaKey
    const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)
    if (!isPinch && !isSideways && !isFocused()) return
    event.preventDefault()
    if (isSideways && !isPinch) panPixels -= event.deltaX === 0 ? event.deltaY : event.deltaX
    else {
      const power = isPinch && Math.abs(event.deltaY) < 50 ? pinchPower : wheelPower
      factor *= Math.exp(event.deltaY * power)
      zoomShare = shareAt(event.clientX)
    }
    soon()
  }

  const ended = new AbortController()
  onMounted(() => {
    const { signal } = ended
    const target = element.value
    target?.addEventListener('pointerdown', onDown, { signal })
    target?.addEventListener('pointermove', onMove, { signal })
    target?.addEventListener('pointerup', onUp, { signal })
    target?.addEventListener('pointercancel', onUp, { signal })
    // Not passive: a wheel that zooms the chart must not scroll the page as well.
    target?.addEventListener('wheel', onWheel, { signal, passive: false })
  })
  onScopeDispose(() => {
    ended.abort()
    cancelAnimationFrame(frame)
  })
}
