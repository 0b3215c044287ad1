/** A part of the page whose size is known before it is drawn. */
export interface Part {
  readonly height: number
  draw(top: number): void
}
