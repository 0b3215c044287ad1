import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'
import type { Pool } from 'pg'

interface Row {
  payload: AdapterPayload
  consumed: number | null
}

const columns = `payload, extract(epoch FROM consumed_at)::int AS consumed`
const alive = `(expires_at IS NULL OR expires_at > now())`

/** Keeps what oidc-provider wants remembered in PostgreSQL, so that a restart signs nobody out. */
export function postgresAdapter(pool: Pool): AdapterFactory {
  return (model) => adapterOf(pool, model)
}

/** Removes what has expired; returns how many. */
export async function removeExpired(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(`DELETE FROM artifact WHERE NOT ${alive}`)
  return rowCount ?? 0
}

function adapterOf(pool: Pool, model: string): Adapter {
  async function findBy(
    column: 'id' | 'uid' | 'user_code',
    value: string,
  ): Promise<AdapterPayload | undefined> {
    const { rows } = await pool.query<Row>(
      `SELECT ${columns} FROM artifact WHERE model = $1 AND ${column} = $2 AND ${alive}`,
      [model, value],
    )
    const [row] = rows
    return row && { ...row.payload, ...(row.consumed === null ? {} : { consumed: row.consumed }) }
  }

  return {
    find: (id) => findBy('id', id),
    findByUid: (uid) => findBy('uid', uid),
    findByUserCode: (userCode) => findBy('user_code', userCode),

    async upsert(id, payload, expiresIn) {
      await pool.query(
        `INSERT INTO artifact (model, id, payload, grant_id, uid, user_code, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, now() + $7 * interval '1 second')
         ON CONFLICT (model, id) DO UPDATE SET payload = excluded.payload, grant_id = excluded.grant_id,
           uid = excluded.uid, user_code = excluded.user_code, expires_at = excluded.expires_at`,
        [
          model,
          id,
          JSON.stringify(payload),
          payload.grantId ?? null,
          payload.uid ?? null,
          payload.userCode ?? null,
          expiresIn ?? null,
        ],
      )
    },

    async consume(id) {
      await pool.query(
        `UPDATE artifact SET consumed_at = coalesce(consumed_at, now()) WHERE model = $1 AND id = $2`,
        [model, id],
      )
    },

    async destroy(id) {
      await pool.query('DELETE FROM artifact WHERE model = $1 AND id = $2', [model, id])
    },

    // The provider asks each kind in turn. A sign-in under way names the grant too, and must outlive it.
    async revokeByGrantId(grantId) {
      await pool.query('DELETE FROM artifact WHERE model = $1 AND grant_id = $2', [model, grantId])
    },
  }
}
