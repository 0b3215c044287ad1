/** Contracts with which a run is through: told of their bill or, where it only computes, rated. */
export function contractsDone({
  dryRun,
  progress: { rated, ready },
}: {
  readonly dryRun: boolean
  readonly progress: { readonly rated: number; readonly ready: number }
}): number {
  return dryRun ? rated : ready
}
