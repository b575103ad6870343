import { defineRecipe } from '../../recipe.ts';
import { safe } from './kinds.ts';

// Microsoft Word's HTML, 2000 to today, saved or pasted. Its classes are attributes of kept elements and no leftovers.
export default defineRecipe({
  id: 'word',
  name: 'Microsoft Word',
  entries: [
    {
      ...safe.stub,
      label: 'empty paragraph mark of Word',
      select: 'o\\:p:empty',
      example: { bad: '<p>Text.<o:p></o:p></p>\n', good: '<p>Text.<o:p>More.</o:p></p>\n' },
    },
    {
      ...safe.style,
      label: 'document settings of Word',
      select:
        'xml, w\\:worddocument, o\\:officedocumentsettings, w\\:latentstyles, o\\:shapedefaults, o\\:documentproperties, w\\:compatibility, v\\:shapetype',
      example: {
        bad: '<xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml>\n<p>Text.</p>\n',
        good: '<p>XML is a format.</p>\n',
      },
    },
    {
      ...safe.style,
      label: 'style block of Word',
      select: 'style:contains("mso-"), style:contains("MsoNormal"), style:contains("Style Definitions")',
      example: {
        bad: '# A\n\nText of the author, long enough to count.\n\n<style>p.MsoNormal { mso-style-parent: "" }</style>\n',
        good: '# A\n\nText of the author, long enough.\n\n<style>p { color: red }</style>\n',
      },
    },
    {
      ...safe.style,
      label: 'link to a file of Word',
      select:
        'link[rel="File-List"], link[rel="Edit-Time-Data"], link[rel="themeData"], link[rel="colorSchemeMapping"], link[rel="dataStoreItem"], link[rel="OLE-Object-Data"], link[rel="Preview"], meta[name="ProgId"], meta[name="Originator"], meta[name="Generator"][content*="Microsoft"]',
      example: {
        bad: '<link rel="File-List" href="a_files/filelist.xml">\n<p>Text.</p>\n',
        good: '<p><a href="filelist.xml">The list</a></p>\n',
      },
    },
  ],
});
