import { customType } from 'drizzle-orm/pg-core'

/** A column of bytes: sealed values, raw payloads. */
export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
