/** The people, companies and projects of the English sample; all made up. */

type Names = readonly [string, ...string[]];

export interface SampleNames {
  readonly owners: Names;
  readonly contacts: Names;
  readonly companies: Names;
  readonly projects: Names;
  /** For each open stage, in order of progress. */
  readonly nextSteps: readonly [Names, ...Names[]];
  readonly sources: Names;
  readonly lostReasons: Names;
}

export const english: SampleNames = {
  owners: ['Maya Chen', 'Owen Brooks', 'Sofia Reyes', 'Liam Novak', 'Priya Nair'],
  contacts: [
    'Dana Whitfield',
    'Marcus Oduya',
    'Helen Strand',
    'Tomás Rivera',
    'Grace Okafor',
    'Peter Lindqvist',
    'Amelia Hart',
    'Jonas Weber',
    'Ruth Castellano',
    'Ian McRae',
    'Naomi Fischer',
    'Victor Salazar',
  ],
  companies: [
    'Brightwater Foods',
    'Northgate Haulage',
    'Alder & Pine Furniture',
    'Cobalt Lane Clinics',
    'Ridgeline Energy',
    'Harbour Street Hotels',
    'Juniper & Vale Retail',
    'Oakmere Savings',
    'Silverfern Transit',
    'Meadowlark Schools',
    'Ironbrook Steel',
    'Lakefield Dental',
    'Orchard Row Media',
    'Piper Freight',
    'Quarry Hill Stone',
    'Kestrel Robotics',
    'Maple Crossing Care',
    'Foxglove Cosmetics',
    'Granite Bay Insurance',
    'Tidemark Marine',
    'Sunfield Growers',
    'Copperleaf Books',
    'Larkspur Labs',
    'Wildcard Sports',
    'Stonebridge Legal',
    'Everpath Outfitters',
    'Delta Fork Farms',
    'Hightower Homes',
    'Clearbrook Water',
    'Saltmarsh Seafood',
    'Beacon Hill Optics',
    'Thistle Airways',
  ],
  projects: [
    'Warehouse analytics',
    'Annual support renewal',
    'Point-of-sale replacement',
    'Customer portal',
    'Fleet tracking pilot',
    'Data migration',
    'Security audit',
    'Staff training',
    'Reporting dashboard',
    'Mobile ordering app',
    'Payroll integration',
    'Call centre upgrade',
    'Inventory sync',
    'Loyalty programme',
    'Cloud backup',
    'Field service app',
  ],
  nextSteps: [
    ['Discovery call', 'Send two references', 'Find the budget owner'],
    ['Demo for the team', 'Meet the budget owner', 'Agree on the scope'],
    ['Send the proposal', 'Walk through the proposal', 'Answer questions on the price'],
    ['Review the contract', 'Agree on a start date', 'Collect the signature'],
  ],
  sources: ['Referral', 'Website', 'Trade fair', 'Partner', 'Outbound'],
  lostReasons: ['Price', 'Chose a competitor', 'No budget this year', 'Project cancelled', 'No decision'],
};
