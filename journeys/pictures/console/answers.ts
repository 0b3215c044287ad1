import type { Page } from '@playwright/test'

/** What the graph answers, by the names of questions. */
export type Answers = Readonly<Record<string, (variables: Readonly<Record<string, unknown>>) => unknown>>

interface Asked {
  readonly operationName: string
  readonly variables?: Readonly<Record<string, unknown>>
}

/** Signs a clerk in and has the graph answer as told; a question that has no answer is never answered. */
export async function answerAsOffice(page: Page, answers: Answers): Promise<void> {
  await page.route('**/auth/session', (route) =>
    route.fulfill({ json: { kind: 'staff', name: 'Lucía Hernández' } }),
  )
  await page.routeWebSocket(/\/graphql$/, () => undefined)
  await page.route('**/graphql', async (route) => {
    const { operationName, variables = {} } = route.request().postDataJSON() as Asked
    const answer = answers[operationName]
    if (answer === undefined) return
    await route.fulfill({ json: { data: answer(variables) } })
  })
}

/** Nobody answers any more. */
export async function cutOff(page: Page): Promise<void> {
  await page.route('**/graphql', (route) => route.abort())
}
