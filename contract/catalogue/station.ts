/** The station itself among the organisations of the catalogue. */
export const stationId = 'migrant-station'
