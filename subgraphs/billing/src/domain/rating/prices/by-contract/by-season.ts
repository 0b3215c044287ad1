import { map, object, ref } from '../../document/shape.ts'
import type { PriceDocument, PriceModel } from '../making.ts'

interface SeasonDocument {
  readonly cases: Readonly<Record<string, PriceDocument>>
  readonly otherwise: PriceDocument
}

/** Another price in each season. */
export const bySeason: PriceModel = {
  name: 'by-season',
  shape: object(
    'Another price in each season; a period that touches two is priced by the days in each.',
    ['cases', 'otherwise'],
    {
      cases: map(
        'The price in each season.',
        'name of one of "seasons"',
        ref('price', 'Price of the whole volume.'),
      ),
      otherwise: ref('price', 'Price on all other days.'),
    },
    {
      model: 'by-season',
      cases: { calor: { model: 'per-m3', price: '6.10' } },
      otherwise: { model: 'per-m3', price: '7.40' },
    },
  ),
  make(document: SeasonDocument, making) {
    const cases = Object.entries(document.cases).map(([season, price]) => ({
      isIn: making.season(season, 'cases', season),
      price: making.inner(price, 'cases', season),
    }))
    const otherwise = making.inner(document.otherwise, 'otherwise')
    return (use) => (cases.find(({ isIn }) => isIn(use.day))?.price ?? otherwise)(use)
  },
}
