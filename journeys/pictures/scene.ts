import type { Page } from '@playwright/test'
import type { Answers } from './console/answers.ts'

/** One state of a page, as the demonstration home shows it. */
export interface Scene {
  readonly page: string
  readonly state: string
  readonly path: string
  /** Of the demonstration home; null for pages in front of the door. */
  readonly scenario: string | null
  /** What the graph answers to a clerk who is signed in; left out in the residents’ app. */
  readonly office?: Answers
  /** What somebody does to see it. */
  readonly act?: (page: Page) => Promise<void>
  /** Shown with all that lies below the fold; not where something stands over the page. */
  readonly isWhole?: false
  /** Waits are pictured as waits. */
  readonly isLoading?: true
  /** By night too: the states in which a page is used. */
  readonly isInDarkToo?: true
  /** In the colours of somebody who needs strong contrast too. */
  readonly isInContrastToo?: true
}

/** The connection is lost a moment after the page was loaded. */
export async function untilOffline(page: Page): Promise<void> {
  // Anchored: a page may speak of what works without one.
  await page
    .getByText(/^Sin conexión/)
    .first()
    .waitFor()
}
