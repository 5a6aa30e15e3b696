/** A file on its way to the server, kept on this device so that a page loaded anew can go on with it. */
export interface KeptFile {
  readonly key: string
  /** Whose it is: nobody else who uses this browser sends it. */
  readonly owner: string
  readonly place: { readonly siteId: string; readonly criterionId: string } | undefined
  readonly file: File
  /** The server's name for it, once it has one. */
  readonly uploadId: string | undefined
}

const shelf = 'files'

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open('aval-uploads', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore(shelf, { keyPath: 'key' })
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })

const ask = async <T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> => {
  const database = await open()
  try {
    return await new Promise((resolve, reject) => {
      const within = database.transaction(shelf, mode)
      const asked = work(within.objectStore(shelf))
      within.oncomplete = () => resolve(asked.result)
      within.onabort = () => reject(within.error ?? asked.error)
    })
  } finally {
    database.close()
  }
}

/** Answers whether the device kept it: a full or forbidden memory says no, and must not stop anybody. */
export const keepFile = (file: KeptFile): Promise<boolean> =>
  ask('readwrite', (store) => store.put(file)).then(
    () => true,
    () => false,
  )

export const forgetFile = (key: string): Promise<void> =>
  ask('readwrite', (store) => store.delete(key)).then(
    () => undefined,
    () => undefined,
  )

export const keptFilesOf = (owner: string): Promise<readonly KeptFile[]> =>
  ask<KeptFile[]>('readonly', (store) => store.getAll()).then(
    (files) => files.filter((one) => one.owner === owner),
    () => [],
  )

export const isFileKept = (key: string): Promise<boolean> =>
  ask<IDBValidKey | undefined>('readonly', (store) => store.getKey(key)).then(
    (found) => found !== undefined,
    () => true,
  )
