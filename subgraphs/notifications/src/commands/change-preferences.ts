import type { RequestContext } from '@aquacis/kit/runtime/subgraph-definition.ts'
import { type ResidentViewer, systemViewer } from '@aquacis/kit/values/viewer.ts'
import {
  type ChangePreferencesDecision,
  decideChange,
  type PreferencesChange,
} from '../domain/preferences.ts'
import { loadPreferences, lockPreferences, savePreferences } from '../store/preferences.ts'

/** Changes how the asker wants to be told. */
export function changePreferences(
  { room }: RequestContext,
  { partyId }: ResidentViewer,
  change: PreferencesChange,
): Promise<ChangePreferencesDecision> {
  return room.database.transaction(
    systemViewer,
    async (tx) => {
      await lockPreferences(tx, partyId)
      const decision = decideChange(await loadPreferences(tx, partyId), change)
      if (decision.kind === 'changed') await savePreferences(tx, partyId, decision.preferences)
      return decision
    },
    { idempotent: true },
  )
}
