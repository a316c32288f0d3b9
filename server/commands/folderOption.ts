import { Option } from 'commander';

/** Where the definitions are. */
export function folderOption(): Option {
  return new Option('--folder <文件夹>', '定义文件所在的文件夹').default(
    process.env['DEFINITIONS_FOLDER'] ?? 'table-definitions',
  );
}
