package org.synoptic.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.synoptic.casebook.Casebook;
import org.synoptic.casebook.Collated;
import org.synoptic.casebook.Judgement;
import org.synoptic.casebook.Refused;
import org.synoptic.model.Problem;
import org.synoptic.present.Present;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code synoptic casebook collate}: all accounts side by side, with what persons ruled. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        name = "collate",
        description =
                "Sets all accounts of the casebook side by side, with what persons ruled; reads first what is not read.",
        footer = {"", "Example:", "  synoptic casebook collate oster --out collation"})
final class CasebookCollateCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private CasebookFolder casebook = new CasebookFolder();

    @Mixin
    private Reference reference = new Reference();

    @Mixin
    private OutFolder out = new OutFolder();

    CasebookCollateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        try (Casebook open = casebook.open();
                LongWork work = new LongWork(session.console(), "read", false)) {
            reference.keepPlaces(open, casebook.by, session::problem);
            Collated collated = open.collate(session.engine(reference, open), casebook.by, work);
            collated.read().problems().forEach(session::problem);
            collated.read().notes().forEach(session::note);
            work.clear();
            out.write(collated).ifPresent(session::problem);
            session.console().print(Present.table(collated, session.console().screen()));
            session.console().print(Present.rulings(collated));
            for (Judgement j : collated.judgements()) {
                if (j.standing() == Judgement.Standing.ORPHANED) {
                    session.problem(new Problem(
                            "casebook.orphaned",
                            "judgement " + j.number(),
                            "It does not count at present: " + j.because() + ".",
                            "Look at the document; judge again what holds, and undo this one."));
                }
            }
        } catch (Refused e) {
            session.problem(e.problem());
        }
        return session.finish();
    }
}
