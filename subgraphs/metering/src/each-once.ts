/** The same loader for the same arguments. */
export function eachOnce<Asked, Loader>(
  nameOf: (asked: Asked) => string,
  make: (asked: Asked) => Loader,
): (asked: Asked) => Loader {
  const known = new Map<string, Loader>()
  return (asked) => {
    const name = nameOf(asked)
    const loader = known.get(name) ?? make(asked)
    known.set(name, loader)
    return loader
  }
}
