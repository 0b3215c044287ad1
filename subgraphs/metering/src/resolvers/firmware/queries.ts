import type { QueryResolvers } from '../../generated/resolvers.ts'
import { campaignsOf, loadCampaign } from '../../store/firmware/campaign.ts'
import { allReleases } from '../../store/firmware/release.ts'
import { readId } from '../devices/read-text.ts'
import { readOffice } from './read-office.ts'

type Questions = 'firmwareReleases' | 'firmwareCampaigns' | 'firmwareCampaign'

const mostCampaigns = 50

export const firmwareQueries: Pick<QueryResolvers, Questions> = {
  firmwareReleases: (_root, _args, { room, viewer }) => room.database.transaction(viewer, allReleases),
  firmwareCampaigns: (_root, { operatingUnitId }, { room, viewer }) => {
    const office = readOffice(operatingUnitId, 'operatingUnitId')
    return room.database.transaction(viewer, (tx) => campaignsOf(tx, office, mostCampaigns))
  },
  firmwareCampaign: (_root, { id }, { room, viewer }) =>
    room.database.transaction(viewer, (tx) => loadCampaign(tx, readId(id, 'id'))),
}
