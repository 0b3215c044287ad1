import { connectionOf, instantPlaces, readPage } from '@aquacis/kit/runtime/cursor-page.ts'
import type { QueryResolvers } from '../../generated/resolvers.ts'
import { campaignsOf, loadCampaign } from '../../store/firmware/campaign.ts'
import { releasesIn } from '../../store/firmware/release.ts'
import { readId } from '../devices/read-text.ts'
import { readOffice } from './read-office.ts'

type Questions = 'firmwareReleases' | 'firmwareCampaigns' | 'firmwareCampaign'

export const firmwareQueries: Pick<QueryResolvers, Questions> = {
  firmwareReleases: async (_root, args, { room, viewer }) => {
    const page = readPage(args, instantPlaces)
    const releases = await room.database.transaction(viewer, (tx) => releasesIn(tx, page))
    return connectionOf(releases, page, instantPlaces, ({ registeredAt: at, id }) => ({ at, id }))
  },
  firmwareCampaigns: async (_root, { operatingUnitId, ...args }, { room, viewer }) => {
    const office = readOffice(operatingUnitId, 'operatingUnitId')
    const page = readPage(args, instantPlaces)
    const campaigns = await room.database.transaction(viewer, (tx) => campaignsOf(tx, office, page))
    return connectionOf(campaigns, page, instantPlaces, ({ startedAt: at, id }) => ({ at, id }))
  },
  firmwareCampaign: (_root, { id }, { room, viewer }) =>
    room.database.transaction(viewer, (tx) => loadCampaign(tx, readId(id, 'id'))),
}
