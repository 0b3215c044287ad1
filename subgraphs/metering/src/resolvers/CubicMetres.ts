import { badUserInput } from '@aquacis/kit/runtime/errors.ts'
import { cubicMetresText, type Litres, litres, litresFromCubicMetres } from '@aquacis/kit/values/volume.ts'
import { GraphQLScalarType } from 'graphql'

export const CubicMetres = new GraphQLScalarType<Litres, string>({
  name: 'CubicMetres',
  serialize: (value) => cubicMetresText(litres(Number(value))),
  parseValue(value) {
    try {
      return litresFromCubicMetres(String(value))
    } catch {
      throw badUserInput('a volume is written in cubic metres with three decimals, like "0.214"')
    }
  },
})
