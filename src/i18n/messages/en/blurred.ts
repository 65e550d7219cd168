import type { blurred as source } from '../ja/blurred.ts';

export const blurred: typeof source = {
  title: 'This may give the home away',
  lead: 'This place is to be shown by its district only. Please look at these once more.',
  traces: {
    address: 'It looks like a house number.',
    building: 'It looks like the name of a building or the number of a room.',
    house: 'It may say which house it is.',
    map: 'It is a link to a map. Whoever opens it knows where the home is.',
    position: 'It looks like a latitude and longitude.',
    phone:
      'A landline number can lead to the address. You can give a mobile number instead, or show it to editors and coordinators only.',
    photo: 'Check that no photo shows the outside, the name plate or the view from a window.',
  },
  anyway: 'If it may be known, you can send it as it is.',
  sendAnyway: 'I have checked it: send it as it is',
  photoLead:
    'This place is shown by its district only. Please leave out photos of the outside, the name plate or the view from a window.',
  desk: 'This place is shown by its district only. Something here may give it away.',
};
