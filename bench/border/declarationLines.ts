const chapters = ['870830', '392690', '847130', '610910', '020130', '854231', '731815', '300490']
const origins = ['US', 'CN', 'DE', 'BR', 'KR']

/** A declaration as a border system sends it; the same for the same place. Three items, four parties. */
export const aDeclarationLine = (prefix: string, place: number) => {
  const number = `${prefix}-${place}`
  const issuedAt = new Date(Date.UTC(2026, 9, 1) + (place % 40_000) * 60_000).toISOString()
  const item = (nth: number) => ({
    classification: chapters[(place + nth) % chapters.length],
    origin: origins[(place * 7 + nth) % origins.length],
    customsValue: ((place * 131 + nth * 977) % 90_000) + 100,
    currency: nth === 0 ? 'USD' : 'MXN',
    grossMass: ((place * 17) % 20_000) + 1,
    duty: 0,
  })
  const declaration = {
    ...{ number, version: 1, kind: place % 3 ? 'import' : 'export', functionCode: 'original', issuedAt },
    ...{ declarationOffice: 'central', procedure: 'A1' },
    borderTransportMeans: { mode: 'road', id: `AB-${place % 9_999}` },
    transportEquipment: [{ id: `CAJA ${place}`, seals: [`HS-${place}`] }],
    goodsItems: [item(0), item(1), item(2)],
    parties: ['importer', 'exporter', 'customsAgent', 'carrier'].map((role, nth) => ({
      ...{ role, traderNumber: `MX${String(100_000_000_000 + ((place * 13 + nth) % 12_000))}`, name: null },
    })),
    arrivalOn: null,
  }
  return { number, issuedAt, text: JSON.stringify(declaration) }
}
