import { fileURLToPath } from 'node:url'

export const programmesFolder = fileURLToPath(new URL('../../programmes/', import.meta.url))

export const modulesFile = fileURLToPath(new URL('../../training/modules.yaml', import.meta.url))

export const crosswalksFolder = fileURLToPath(new URL('../../crosswalks/', import.meta.url))

export const rubricsFolder = fileURLToPath(new URL('../../rubrics/', import.meta.url))
