/**
 * Answers in the order of their questions, some of which may have to wait until a later line brings what they
 * need. Whatever stands behind a waiting one waits with it: order first.
 */
export interface ParkedAnswers<Answer> {
  /** An answer that is final. */
  settle(answer: Answer): void
  /** An answer that `retry` may better once more lines were read; undefined: still not. */
  park(answer: Answer, retry: () => Answer | undefined): void
  /** Answers that can go out now, in order. */
  ready(): Answer[]
  /** All that wait, as they are. */
  flush(): Answer[]
  readonly waiting: number
}

interface Place<Answer> {
  answer: Answer
  retry: (() => Answer | undefined) | undefined
}

/** A queue that holds at most `most` answers: beyond, the oldest goes out as it is. */
export function createParkedAnswers<Answer>(most: number): ParkedAnswers<Answer> {
  let places: Place<Answer>[] = []
  return {
    settle: (answer) => void places.push({ answer, retry: undefined }),
    park: (answer, retry) => void places.push({ answer, retry }),
    ready() {
      let count = 0
      for (const place of places) {
        if (place.retry !== undefined) {
          const better = place.retry()
          if (better === undefined && places.length - count <= most) break
          place.answer = better ?? place.answer
        }
        count++
      }
      const answers = places.slice(0, count).map(({ answer }) => answer)
      places = places.slice(count)
      return answers
    },
    flush() {
      const answers = places.map(({ answer, retry }) => retry?.() ?? answer)
      places = []
      return answers
    },
    get waiting() {
      return places.length
    },
  }
}
