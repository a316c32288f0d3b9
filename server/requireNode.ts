/** The first thing an entry loads: an older Node would fail later, with words that help nobody. */
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(`需要 Node 24，当前是 ${process.version}。请用 npm start 启动：它使用随依赖安装的 Node 24。`);
  console.error(
    `Node 24 is needed, this is ${process.version}. Start with npm start, which uses the Node 24 among the packages.`,
  );
  process.exit(1);
}
