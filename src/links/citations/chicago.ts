/**
 * The Chicago Manual of Style, 18th edition, notes and bibliography, for a press release: author,
 * title in quotation marks, “Press release”, the site if it is another's, the whole date, the address;
 * no date of access, since there is a date of publication. Notes rather than author-date: whoever cites
 * by author and year has APA beside it, and journalists and historians cite releases in notes.
 *
 * Written here because no npm package has Chicago’s own CSL file but one of 72 MB with 2,000 others.
 * For a press release it says what that file says, word for word. Notes are cited by address here: the
 * processor keeps what it cites as names of an object, where a title such as “constructor” has another.
 */
export const chicago = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US">
  <info>
    <title>Chicago 18, notes and bibliography: press releases</title>
    <id>chicago</id>
    <updated>2025-01-01T00:00:00+00:00</updated>
  </info>
  <citation><layout><text variable="URL"/></layout></citation>
  <bibliography>
    <layout suffix=".">
      <group delimiter=". ">
        <names variable="author"/>
        <text variable="title" quotes="true"/>
        <choose>
          <if variable="container-title">
            <text variable="genre"/>
            <group delimiter=", ">
              <text variable="container-title"/>
              <date variable="issued" form="text"/>
            </group>
          </if>
          <else>
            <group delimiter=", ">
              <text variable="genre"/>
              <date variable="issued" form="text"/>
            </group>
          </else>
        </choose>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>`;
