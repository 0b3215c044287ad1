const litresOfCubicMetre = 1_000
const highest = 200

/** Where a tariff prices all cubic metres anew: there one more of them costs as much as several do beside it. */
export function nextHouseStep(litres: number, totalOf: (litres: number) => string) {
  const cost = (cubicMetres: number) => Number(totalOf(cubicMetres * litresOfCubicMetre))
  const from = Math.ceil(litres / litresOfCubicMetre) + 1
  for (let at = Math.max(2, from); at < highest; at += 1) {
    const [before, here, after] = [cost(at - 1), cost(at), cost(at + 1)]
    if (here - before > 2 * (after - here)) {
      return {
        litres: at * litresOfCubicMetre - litresOfCubicMetre / 2,
        totalBefore: totalOf((at - 1) * litresOfCubicMetre),
        totalAfter: totalOf(at * litresOfCubicMetre),
      }
    }
  }
  return null
}
