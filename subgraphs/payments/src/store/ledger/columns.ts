import type { Centavos } from '@aquacis/kit/values/money.ts'
import { bigint, timestamp } from 'drizzle-orm/pg-core'

/** A column of centavos. */
export const centavosColumn = (name: string) => bigint(name, { mode: 'bigint' }).$type<Centavos>().notNull()

/** A column of instants, to the millisecond. */
export const instantColumn = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
