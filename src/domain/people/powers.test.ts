import { describe, expect, test } from 'vitest'
import { may, type Power, powers, powersOf } from './powers.ts'
import { companyRoles, machineRoles, officeRoles, type Role, roles } from './roles.ts'

const rows = Object.entries(powers).map(([name, row]): [Power, { changes: boolean; by: readonly Role[] }] => [
  name as Power,
  row,
])
const changing = rows.filter(([, row]) => row.changes).map(([name]) => name)
const ofConfidence: readonly Power[] = [
  'readProfile',
  'readCases',
  'readMessages',
  'readLetters',
  'readVetting',
  'readVisits',
  'exportCases',
]

describe('powers', () => {
  test('the auditor reads all that an officer reads and changes nothing', () => {
    expect(changing.filter((power) => may(['auditor'], power))).toEqual([])
    const readByOfficers = rows.filter(
      ([, row]) => !row.changes && row.by.some((role) => officeRoles.some((one) => one === role)),
    )
    const hidden = readByOfficers.map(([name]) => name).filter((power) => !may(['auditor'], power))
    expect(hidden).toEqual(['readOutbox'])
  })

  test('the system administrator manages users and sees nothing of a company', () => {
    expect(may(['systemAdministrator'], 'manageUsers')).toBe(true)
    expect(ofConfidence.filter((power) => may(['systemAdministrator'], power))).toEqual([])
    expect(may(['systemAdministrator'], 'readCertificates')).toBe(false)
  })

  test('the public has the public’s powers, and everybody has them too', () => {
    const publics: readonly Power[] = ['readPublicStatus', 'readRegister', 'readProgramme']
    expect(powersOf([])).toEqual(publics)
    for (const role of roles) expect(powersOf([role]), role).toEqual(expect.arrayContaining([...publics]))
  })

  test('a company’s people have no power over cases but their own side’s', () => {
    const office: readonly Power[] = [
      'readCases',
      'decide',
      'suspend',
      'recommend',
      'recordVetting',
      'readVetting',
      'readVisits',
      'reassign',
      'readAuditLog',
      'manageUsers',
      'readFullStatus',
    ]
    for (const role of companyRoles)
      expect(
        office.filter((power) => may([role], power)),
        role,
      ).toEqual([])
  })

  test('only the company’s administrator signs for it', () => {
    const signing: readonly Power[] = [
      'submitApplication',
      'appealDecision',
      'manageCompanyUsers',
      'manageMandates',
    ]
    for (const power of signing)
      expect(
        roles.filter((role) => may([role], power)),
        power,
      ).toEqual(['companyAdministrator'])
  })

  test('who decides does no other work on a case', () => {
    const work: readonly Power[] = [
      'editProfile',
      'keyInPaper',
      'reviewCompleteness',
      'recordVetting',
      'planVisit',
      'recordVisit',
      'writeReport',
      'closeFinding',
      'recommend',
    ]
    expect(work.filter((power) => may(['decisionMaker'], power))).toEqual([])
    expect(roles.filter((role) => may([role], 'decide'))).toEqual(['decisionMaker'])
  })

  test('machines read a status and send declarations, and nothing more', () => {
    for (const role of machineRoles)
      expect(
        changing.filter((power) => may([role], power)),
        role,
      ).toEqual(
        {
          borderSystem: ['sendDeclarations', 'tellPayments'],
          borderPost: ['bringJournals'],
          partnerSystem: [],
        }[role],
      )
    expect(roles.filter((role) => may([role], 'takeSnapshot'))).toEqual(['borderPost'])
    expect(may(['borderSystem'], 'readFullStatus')).toBe(true)
    expect(may(['partnerSystem'], 'readFullStatus')).toBe(false)
    expect(
      ofConfidence.filter((power) =>
        may(['borderSystem', 'partnerSystem', 'borderOfficer', 'riskAnalyst'], power),
      ),
    ).toEqual([])
  })

  test('several roles have the powers of each', () => {
    expect(may(['trainer', 'validator'], 'recordVisit')).toBe(true)
    expect(may(['trainer', 'workingGroupMember'], 'recordVisit')).toBe(false)
  })

  test('none is nobody’s', () => {
    expect(rows.filter(([, row]) => row.by.length === 0)).toEqual([])
  })
})
