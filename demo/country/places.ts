/** Cities, each with the office that answers for it. Real places; every company in them is invented. */
// biome-ignore format: a table, a row a line
export const places = [
  { city: 'Ciudad de México', state: 'Ciudad de México', latitude: 19.4326, longitude: -99.1332, office: 'central' },
  { city: 'Cuautitlán Izcalli', state: 'México', latitude: 19.6469, longitude: -99.2469, office: 'central' },
  { city: 'Toluca', state: 'México', latitude: 19.2826, longitude: -99.6557, office: 'central' },
  { city: 'Querétaro', state: 'Querétaro', latitude: 20.5888, longitude: -100.3899, office: 'central' },
  { city: 'San Juan del Río', state: 'Querétaro', latitude: 20.3889, longitude: -99.9958, office: 'central' },
  { city: 'Silao', state: 'Guanajuato', latitude: 20.9435, longitude: -101.427, office: 'central' },
  { city: 'San Luis Potosí', state: 'San Luis Potosí', latitude: 22.1565, longitude: -100.9855, office: 'central' },
  { city: 'Puebla', state: 'Puebla', latitude: 19.0414, longitude: -98.2063, office: 'central' },
  { city: 'Aguascalientes', state: 'Aguascalientes', latitude: 21.8853, longitude: -102.2916, office: 'central' },
  { city: 'Saltillo', state: 'Coahuila', latitude: 25.4232, longitude: -101.0053, office: 'norte' },
  { city: 'Ramos Arizpe', state: 'Coahuila', latitude: 25.5407, longitude: -100.9475, office: 'norte' },
  { city: 'Piedras Negras', state: 'Coahuila', latitude: 28.7001, longitude: -100.5235, office: 'norte' },
  { city: 'Monterrey', state: 'Nuevo León', latitude: 25.6866, longitude: -100.3161, office: 'norte' },
  { city: 'Apodaca', state: 'Nuevo León', latitude: 25.7816, longitude: -100.1883, office: 'norte' },
  { city: 'Nuevo Laredo', state: 'Tamaulipas', latitude: 27.4763, longitude: -99.5164, office: 'norte' },
  { city: 'Reynosa', state: 'Tamaulipas', latitude: 26.0922, longitude: -98.2779, office: 'norte' },
  { city: 'Ciudad Juárez', state: 'Chihuahua', latitude: 31.6904, longitude: -106.4245, office: 'norte' },
  { city: 'Chihuahua', state: 'Chihuahua', latitude: 28.632, longitude: -106.0691, office: 'norte' },
  { city: 'Tijuana', state: 'Baja California', latitude: 32.5149, longitude: -117.0382, office: 'pacifico' },
  { city: 'Mexicali', state: 'Baja California', latitude: 32.6245, longitude: -115.4523, office: 'pacifico' },
  { city: 'Nogales', state: 'Sonora', latitude: 31.3186, longitude: -110.9458, office: 'pacifico' },
  { city: 'Hermosillo', state: 'Sonora', latitude: 29.0729, longitude: -110.9559, office: 'pacifico' },
  { city: 'Guadalajara', state: 'Jalisco', latitude: 20.6597, longitude: -103.3496, office: 'pacifico' },
  { city: 'El Salto', state: 'Jalisco', latitude: 20.5177, longitude: -103.1776, office: 'pacifico' },
  { city: 'Manzanillo', state: 'Colima', latitude: 19.0522, longitude: -104.3158, office: 'pacifico' },
  { city: 'Lázaro Cárdenas', state: 'Michoacán', latitude: 17.9585, longitude: -102.194, office: 'pacifico' },
  { city: 'Veracruz', state: 'Veracruz', latitude: 19.1738, longitude: -96.1342, office: 'golfo' },
  { city: 'Córdoba', state: 'Veracruz', latitude: 18.8842, longitude: -96.9256, office: 'golfo' },
  { city: 'Altamira', state: 'Tamaulipas', latitude: 22.3926, longitude: -97.9378, office: 'golfo' },
  { city: 'Mérida', state: 'Yucatán', latitude: 20.9674, longitude: -89.5926, office: 'golfo' },
  { city: 'Villahermosa', state: 'Tabasco', latitude: 17.9892, longitude: -92.9475, office: 'golfo' },
] as const

export type Place = (typeof places)[number]

// biome-ignore format: a table, a row a line
export const offices = [
  { id: 'central', name: 'Oficina central', city: 'Ciudad de México', jurisdiction: 'Centro y Bajío' },
  { id: 'norte', name: 'Oficina del norte', city: 'Monterrey', jurisdiction: 'Chihuahua, Coahuila, Nuevo León y la frontera de Tamaulipas' },
  { id: 'pacifico', name: 'Oficina del Pacífico', city: 'Manzanillo', jurisdiction: 'De Baja California a Oaxaca' },
  { id: 'golfo', name: 'Oficina del Golfo', city: 'Veracruz', jurisdiction: 'Veracruz, Tabasco, Yucatán y el sur de Tamaulipas' },
] as const

export type OfficeId = (typeof offices)[number]['id']

export const placeNamed = (city: string): Place => {
  const found = places.find((place) => place.city === city)
  if (!found) throw new RangeError(`no such place: ${city}`)
  return found
}
