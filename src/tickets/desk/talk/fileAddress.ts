/** Where a file's content is; the app is said in the address, for no header can be set there. */
export const fileAddress = (id: string): string => `/api/v1/files/${id}?app=desk`;
