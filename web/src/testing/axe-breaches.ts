import axe from 'axe-core'

/** Contrast needs a painted page: the tokens are checked by themselves, and the pages in a real browser. */
const rulesWithoutLayout = { 'color-contrast': { enabled: false } }

/** What a screen reader or a keyboard would stumble over in an element, as rule and place; nothing when all is well. */
export async function axeBreaches(element: Element): Promise<string[]> {
  const host = document.createElement('div')
  host.append(element)
  document.body.append(host)
  // A component is not a page: it has no title, no first heading.
  const { violations } = await axe.run(host, {
    rules: { ...rulesWithoutLayout, region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  })
  host.remove()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
