"""What Xapian finds with its Swedish stemmer: {"cases": [...], "queries": [...]} on stdin, ids per query on stdout.

Run by `npm run bench relevance` where Debian's python3-xapian is installed; the product does not need it.
"""
import json
import sys

import xapian

WEIGHTS = (("title", 5), ("summary", 2), ("lesson", 2), ("body", 1), ("organisation", 1))

given = json.load(sys.stdin)
stemmer = xapian.Stem("swedish")
database = xapian.WritableDatabase("", xapian.DB_BACKEND_INMEMORY)
indexer = xapian.TermGenerator()
indexer.set_stemmer(stemmer)
for case in given["cases"]:
    document = xapian.Document()
    document.set_data(case["id"])
    indexer.set_document(document)
    for field, weight in WEIGHTS:
        indexer.index_text(case[field], weight)
        indexer.increase_termpos()
    database.add_document(document)

parser = xapian.QueryParser()
parser.set_stemmer(stemmer)
parser.set_stemming_strategy(xapian.QueryParser.STEM_SOME)
parser.set_database(database)
flags = xapian.QueryParser.FLAG_PHRASE | xapian.QueryParser.FLAG_LOVEHATE
enquire = xapian.Enquire(database)


def found(words):
    enquire.set_query(parser.parse_query(words, flags))
    return [match.document.get_data().decode() for match in enquire.get_mset(0, 20)]


json.dump([found(words) for words in given["queries"]], sys.stdout)
