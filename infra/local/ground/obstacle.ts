/** Something in the way that the person at the terminal can remove; its message is a sentence that says how. */
export class Obstacle extends Error {
  override readonly name = 'Obstacle'
}
