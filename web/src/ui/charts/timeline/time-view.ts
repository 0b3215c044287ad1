/** The stretch of time that a chart shows, in milliseconds since 1970. */
export interface TimeView {
  readonly fromMs: number
  readonly toMs: number
}

/** What a view may not leave, and how near and far it may look. */
export interface ViewLimits extends TimeView {
  readonly leastMs: number
}

const spanOf = ({ fromMs, toMs }: TimeView) => toMs - fromMs

/** The same view moved and, if it must be, cut, so that it stays within its limits. */
export function withinLimits(view: TimeView, limits: ViewLimits): TimeView {
  const span = Math.min(Math.max(spanOf(view), limits.leastMs), spanOf(limits))
  // One that has to grow or shrink does so around its middle.
  const wanted = (view.fromMs + view.toMs - span) / 2
  const fromMs = Math.min(Math.max(wanted, limits.fromMs), limits.toMs - span)
  return { fromMs, toMs: fromMs + span }
}

/** Moves by a share of what is shown: 1 is the next page. */
export function panned(view: TimeView, share: number): TimeView {
  const shift = spanOf(view) * share
  return { fromMs: view.fromMs + shift, toMs: view.toMs + shift }
}

/** Looks nearer (below 1) or farther (above); what stands at the given share of the width stays where it is. */
export function zoomed(view: TimeView, factor: number, atShare = 0.5): TimeView {
  const anchor = view.fromMs + spanOf(view) * atShare
  return {
    fromMs: anchor - (anchor - view.fromMs) * factor,
    toMs: anchor + (view.toMs - anchor) * factor,
  }
}

/** A view on the way from one to another, at a share of the way: quick at first, then slower. */
export function between(start: TimeView, end: TimeView, share: number): TimeView {
  const eased = 1 - (1 - share) ** 3
  return {
    fromMs: start.fromMs + (end.fromMs - start.fromMs) * eased,
    toMs: start.toMs + (end.toMs - start.toMs) * eased,
  }
}
