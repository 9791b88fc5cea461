#include "indexer/commands/command_table.h"

#include "common/article/value_forms.h"
#include "common/cli/exit_codes.h"
#include "indexer/commands/commands.h"
#include "indexer/commands/entity_commands.h"

namespace dateline {
namespace {

const ArgumentInfo kArchive = {"ARCHIVE", "the archive's directory"};
const OptionInfo kQuiet = {"quiet", "", "show no progress and no summary"};
const OptionInfo kJson = {"json", "", "print the result as one JSON object"};
const OptionInfo kThreads = {"threads", "N", "threads that work at the same time [all cores]"};
const OptionInfo kMemory = {
    "memory", "MB",
    "memory for the segment that is being made, in megabytes; a run takes some 150 in any case, "
    "and an article above 4 MB twenty times its size beside",
    "1024"};

const OptionInfo kEntities = {
    "entities", "on|off",
    "find persons, organisations, places, countries and dates in the texts [as the archive was "
    "made; on for a new one]"};
const OptionInfo kModel = {"model", "MODEL", "the entity model [the one that ships]"};

const CommandInfo kAdd = {
    "add",
    "ARCHIVE INPUT... [OPTION]...",
    "add articles from files to an archive, which is made when it is missing",
    "Adds the articles of every INPUT: a file, a directory (with all below it) or - for standard "
    "input; files may be packed (.gz, .zst, .zip, .tar.*). The format is guessed from the "
    "content: JSON lines and documents; tables with the names of their columns in the first row, "
    "among them two such as title, date, text or body (any in a file that is named by itself and "
    "called .csv, .tsv or .tab), separated by commas, semicolons, tabs or |; "
    "Reuters-21578 SGML; a text is an article.\n\n"
    "In directories and packed files, backups (notes.txt~) and texts that by their names are "
    "programs, tables or settings (.py, .csv, .ini) are passed over and told, and so is a table "
    "without a column of texts; name such a file by itself to add it. Prose is no program, "
    "whatever its name (www.gazeta.pl). A text of more than "
    "64 MB is rejected.\n\n"
    "Adding an article again changes nothing. An article whose id is in the archive with other "
    "content replaces it. A record that cannot be an article is rejected by itself: its file, "
    "line and reason are counted and written to --rejects; all others are in. A date that cannot "
    "be read (spring 1916) is left out and counted as a repair, and its article is in. Where "
    "several records have one id, the last counts.\n\n"
    "A file that cannot be opened or read to its end (no permission, packed data that is cut "
    "short, changed meanwhile) is named on standard error, also with --quiet, and the exit code "
    "is 5 when all else is in. So it is when something was rejected and nothing else was there to "
    "take; records, texts and files rejected beside others leave it 0.\n\n"
    "Segments are published one after another as the memory budget fills them. Ctrl-C stops "
    "cleanly with exit code 5 and keeps what was published; running the same command again adds "
    "the rest.",
    {kArchive, {"INPUT", "a file, a directory or - for standard input", true, true}},
    {
        {"format", "auto|jsonl|csv|text|reuters", "format of the input", "auto"},
        {"map", "FIELD=NAME,...",
         "names that records use for our fields, for example date=published_at,body=content.text",
         "", Occurs::kMany},
        {"as", "FIELD=FORM,...",
         "forms in which records have fields, for example body=html,date=day-first; " +
             std::string(kFormsOfFields),
         "", Occurs::kMany},
        {"date", "D",
         "date of articles that give none: no such field, or null, an empty text or zeros in it; "
         "not "
         "of those whose date cannot be read"},
        {"source", "S", "source of articles that give none"},
        {"language", "L", "language (ISO 639-1) of articles that give none"},
        kEntities,
        kModel,
        kThreads,
        kMemory,
        {"id-from", "content|path",
         "the id of an article that is a text file: made from its content, or the path by which it "
         "was given, so that a changed file replaces its article",
         "content"},
        {"rejects", "FILE",
         "write to FILE, as JSON lines, which records were rejected, repaired or noted, and why; - "
         "for standard output"},
        kQuiet,
    },
};

const CommandInfo kDelete = {
    "delete",
    "ARCHIVE (--id ID... | --query Q) [OPTION]...",
    "delete articles by id or by query",
    "Deletes the articles with the ids given, or all that a query finds. Notes on the query are "
    "printed; when one tells that a word or sign of it is read otherwise than it is written, "
    "nothing is deleted without --force. The articles' bytes leave the disk when their segment is "
    "merged, at the latest with the next compact. Exit code 1 tells that there was nothing to "
    "delete.",
    {kArchive},
    {
        {"id", "ID", "ids of the articles; - reads them from standard input, one a line", "",
         Occurs::kList},
        {"query", "Q", "delete every article that this query finds"},
        {"dry-run", "",
         "delete nothing; print how many articles it would be, and the first of them"},
        {"force", "", "take the query as it is read, whatever the notes on it say"},
        kQuiet,
    },
};

const CommandInfo kCompact = {
    "compact",
    "ARCHIVE [OPTION]...",
    "merge the archive's segments and drop deleted articles",
    "Merges all segments into as few as --memory allows and drops what was deleted or replaced. "
    "Where that would be more than there are, the archive is left as it is, the memory that makes "
    "one of them is told, and the exit code is 4 if deleted articles are still in it. Searches "
    "go on meanwhile. The files before stay for ten minutes, for searches that still read them, "
    "and are removed by the next command that writes after that.",
    {kArchive},
    {kThreads, kMemory, kJson, kQuiet},
};

const CommandInfo kReindex = {
    "reindex",
    "ARCHIVE [OPTION]...",
    "rebuild everything from the stored articles",
    "Analyses all articles again with this program's analysis, from the articles that the archive "
    "itself keeps. Searches go on meanwhile and see the new state at once when it is done.",
    {kArchive},
    {kEntities, kModel, kThreads, kMemory, kJson, kQuiet},
};

const CommandInfo kAliases = {
    "aliases",
    "ARCHIVE [FILE] [OPTION]...",
    "say which names are one, and which are not",
    "Takes FILE as the archive's file of names, in place of the one before, for all articles at "
    "once and without reading any again; it survives reindex. One line each:\n\n"
    "same A = B: B is A, both count for A. different A / B: what looks like one name is two. "
    "rename A -> B: A is shown as B. The names are those of persons unless org: or place: stands "
    "before the first. Lines that begin with # are passed over; a line that cannot be read is "
    "named, and nothing changes. Names are compared letter by letter: one that no article has is "
    "named as well. Without FILE the archive's file is printed.",
    {kArchive,
     {"FILE", "the file of names, - for standard input; an empty one takes all back", false}},
    {kQuiet},
};

const CommandInfo kCheck = {
    "check",
    "ARCHIVE [OPTION]...",
    "verify every checksum and that all structures agree",
    "Reads the whole archive, verifies every checksum and compares postings, tokens, columns and "
    "articles with each other. In segments that another version of Dateline made with other rules "
    "of names and dates these are not compared, and a note says so; reindex makes them anew.",
    {kArchive},
    {kThreads, kJson, kQuiet},
    {{0, "sound"},
     {1, "sound, but a crash has left files behind; the next writer removes them"},
     {2, "damaged: what and where is printed; also: no archive"}},
};

const CommandInfo kRepair = {
    "repair",
    "ARCHIVE [OPTION]...",
    "mend a damaged archive from the articles that it keeps",
    "Builds every damaged segment anew from the articles in it, and publishes that as a new "
    "generation; names each damaged file and every article that could not be saved. A missing or "
    "damaged CURRENT is made to name the newest generation again; where that one's file is lost, "
    "the articles that came with it are saved, but what was deleted last may be in again. A "
    "damaged table of names is made anew. Sound segments stay as they "
    "are, and a sound archive too. Searches go on meanwhile (dateline-search --allow-damaged).",
    {kArchive},
    {kEntities, kModel, kThreads, kMemory, kJson, kQuiet},
    {{0, "sound, or all articles were saved"},
     {1, "some articles, the alias file, or what was done last could not be saved"}},
};

const CommandInfo kStats = {
    "stats",
    "ARCHIVE [OPTION]...",
    "tell what the archive holds and how big each structure is",
    "Prints the number of articles, of articles without a date, of terms and segments, the bytes "
    "of each structure and their ratio to the input.",
    {kArchive},
    {kJson},
};

const CommandInfo kDump = {
    "dump",
    "ARCHIVE",
    "print all articles as JSON lines, as they came in",
    "Prints every article as the JSON object that came in, field for field, one a line. Records "
    "that were read with --map, --as, --date, --source or --language need the same options to be "
    "added again; with --standard they need none.",
    {kArchive},
    {{"standard", "",
      "write records that were read with such options under the standard names, as they were "
      "read"}},
};

}  // namespace

const ProgramInfo& index_program() {
  static const ProgramInfo program = {
      "dateline-index",
      "turn news articles into an archive that dateline-search searches",
      "Reads articles from JSON lines, text files and Reuters SGML, and keeps them with their "
      "index in an archive: a directory that is never changed in place, so that searches go on "
      "while articles are added.",
      {{kAdd, run_add},
       {kDelete, run_delete},
       {kCompact, run_compact},
       {kReindex, run_reindex},
       {kAliases, run_aliases},
       {kCheck, run_check},
       {kRepair, run_repair},
       {kStats, run_stats},
       {kDump, run_dump},
       entities_command(),
       train_entities_command(),
       evaluate_entities_command(),
       word_classes_command()},
      common_exit_codes(),
      {{"ENVIRONMENT",
        {{"DATELINE_ENTITY_MODEL",
          "the file of the entity model, where no option names one, instead of the model that is "
          "installed with this program or lies in the tree that it was built from"}}}},
      {
          "dateline-index add my.archive articles.jsonl.zst",
          "dateline-index add my.archive letters/ --date 1916 --source \"Harbour Gazette\"",
          "dateline-index delete my.archive --id sample-001",
          "dateline-index check my.archive",
      },
      "dateline-search(1)",
  };
  return program;
}

}  // namespace dateline
