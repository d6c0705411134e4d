namespace Habeas.Registry;

/// <summary>A period of detention.</summary>
/// <param name="Start">The first day held; a range when partial.</param>
/// <param name="End">The day of release, death or exile; null while held.</param>
/// <param name="EndedBy">A <c>release_kind</c> code.</param>
public sealed record Spell(PartialDate Start, PartialDate? End, string? EndedBy);

/// <summary>
/// Where a case stands, from what editors accepted. A program never sets a status: it reads off what people decided, in the order in
/// which it happened.
/// </summary>
/// <param name="Code">A <c>case_status</c> code.</param>
/// <param name="Since">When it began.</param>
/// <param name="LastConfirmed">The latest day that a source speaks of; null when no source has a date.</param>
/// <param name="Disputed">The event that brought it about is disputed in its date or outcome.</param>
public sealed record CaseStatus(string Code, PartialDate? Since, DateOnly? LastConfirmed, bool Disputed, IReadOnlyList<Spell> Spells)
{
    /// <summary>held, not_free, free, dead or unknown.</summary>
    public string RollUp => Code switch
    {
        "disappeared" or "detained_unacknowledged" or "pretrial_detention" or "on_trial_detained" or "convicted_awaiting_appeal"
            or "serving_sentence" or "administrative_detention" or "forced_psychiatric" or "house_arrest" => "held",
        "free_charges_pending" or "free_on_trial" or "free_under_restrictions" => "not_free",
        "released_conviction_stands" or "released_cleared" or "exiled" => "free",
        "deceased_in_custody" or "died_after_release" => "dead",
        _ => "unknown",
    };

    public static CaseStatus Of(PersonFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var course = new Course();
        foreach (var step in StepsOf(file)) course.Take(step);
        return new CaseStatus(course.Code, course.Since, LastConfirmedOf(file), course.Disputed, course.Spells);
    }

    /// <summary>
    /// In the order in which they happened. What has no date stands after the last of those that the law puts before it: a sentence
    /// after the arrest, and before the release.
    /// </summary>
    private static List<Step> StepsOf(PersonFile file)
    {
        var all = file.Events
            .Where(e => e.MayBeStated && e.Modality == "asserted")
            .Select((e, order) => new Step(
                e.Type, Resolved.Of(file.Accepted("date", e.Id)),
                Resolved.Of(file.Accepted("release_kind", e.Id))?.Value, Resolved.Of(file.Accepted("legal_basis", e.Id))?.Value, order))
            .OrderBy(s => s.Date?.Date?.Earliest ?? DateOnly.MaxValue).ThenBy(s => Precedence(s.Type)).ThenBy(s => s.Order).ToList();
        var course = all.FindAll(s => s.Date?.Date is not null);
        foreach (var undated in all.Where(s => s.Date?.Date is null))
            course.Insert(course.FindLastIndex(s => Precedence(s.Type) <= Precedence(undated.Type)) + 1, undated);
        return course;
    }

    /// <summary>The law's own order decides on one day, and where a date is missing.</summary>
    private static int Precedence(string type) => type switch
    {
        "summons" or "search_seizure" => 0,
        "arrest" or "rearrest" or "short_detention" or "abduction_disappearance" => 1,
        "reappearance" or "charge_filed" or "charge_changed" => 2,
        "remand" or "remand_extension" or "indictment" or "bail_or_house_arrest" => 3,
        "trial_opened" or "hearing" or "trial_closed_to_public" => 4,
        "verdict_conviction" or "acquittal" => 5,
        "sentence" => 6,
        "appeal_filed" => 7,
        "appeal_decision" or "cassation_decision" or "retrial_ordered" => 8,
        "pardon_or_amnesty" => 9,
        "release" => 10,
        "exile_deportation" => 11,
        "death_in_custody" => 12,
        _ => 9,
    };

    private static DateOnly? LastConfirmedOf(PersonFile file)
    {
        var published = file.Events.Where(e => e.MayBeStated).SelectMany(e => e.Citations)
            .Concat(file.Claims.Where(c => c.Status == RecordStatus.Accepted && c.Event is not null).SelectMany(c => c.Citations))
            .Concat(file.Quotes.Where(q => q is { Status: RecordStatus.Accepted, Relation: "about", Specificity: "case" }).Select(q => q.Citation))
            .Select(c => PartialDate.TryParse(c.Source.Published, out _)?.Latest);
        var happened = file.Claims.Where(c => c is { Status: RecordStatus.Accepted, Property: "date" })
            .Where(c => file.Events.Any(e => e.Id == c.Event && e.MayBeStated && e.Modality == "asserted"))
            .Select(c => PartialDate.TryParse(c.Value, out _)?.Latest);
        return published.Concat(happened).Where(d => d is not null && d < DateOnly.MaxValue).Max();
    }

    private sealed record Step(string Type, Resolved? Date, string? ReleaseKind, string? LegalBasis, int Order);

    /// <summary>The state of one case as its events go by.</summary>
    private sealed class Course
    {
        private readonly List<Spell> spells = [];
        private (PartialDate? Start, bool Open) spell;
        private bool convicted;
        private bool charged;

        public string Code { get; private set; } = "unknown";

        public PartialDate? Since { get; private set; }

        public bool Disputed { get; private set; }

        public IReadOnlyList<Spell> Spells => spell is { Open: true, Start: not null } ? [.. spells, new Spell(spell.Start, null, null)] : spells;

        public void Take(Step step)
        {
            switch (step.Type)
            {
                case "arrest" or "rearrest" or "short_detention":
                    Hold(step);
                    Become(step.LegalBasis is "administrative_offence" or "administrative_detention" ? "administrative_detention" : "pretrial_detention", step);
                    break;
                case "abduction_disappearance":
                    Hold(step);
                    Become("disappeared", step);
                    break;
                case "reappearance":
                    Become("pretrial_detention", step);
                    break;
                case "charge_filed" or "charge_changed" or "indictment":
                    charged = true;
                    if (!spell.Open && Code is "unknown") Become("free_charges_pending", step);
                    break;
                case "charge_dropped":
                    charged = false;
                    break;
                case "remand" or "remand_extension":
                    Hold(step);
                    if (Code is not "serving_sentence") Become("pretrial_detention", step);
                    break;
                case "trial_opened":
                    Become(spell.Open ? "on_trial_detained" : "free_on_trial", step);
                    break;
                case "verdict_conviction":
                    convicted = true;
                    if (spell.Open) Become("serving_sentence", step);
                    break;
                case "sentence":
                    convicted = true;
                    Hold(step);
                    Become("serving_sentence", step);
                    break;
                case "appeal_filed":
                    if (Code is "serving_sentence") Become("convicted_awaiting_appeal", step);
                    break;
                case "appeal_decision" or "cassation_decision":
                    if (Code is "convicted_awaiting_appeal") Become("serving_sentence", step);
                    break;
                case "retrial_ordered":
                    convicted = false;
                    if (spell.Open) Become("on_trial_detained", step);
                    break;
                case "bail_or_house_arrest":
                    if (step.ReleaseKind is "bail")
                    {
                        Free(step, "bail");
                        Become("free_charges_pending", step);
                    }
                    else
                    {
                        Hold(step);
                        Become("house_arrest", step);
                    }

                    break;
                case "acquittal":
                    convicted = false;
                    charged = false;
                    if (!spell.Open) Become("released_cleared", step);
                    break;
                case "release":
                    Free(step, step.ReleaseKind ?? "unknown");
                    Become(AfterRelease(step.ReleaseKind), step);
                    break;
                case "exile_deportation":
                    Free(step, "deported");
                    Become("exiled", step);
                    break;
                case "death_in_custody":
                    Free(step, "died");
                    Become("deceased_in_custody", step);
                    break;
                default:
                    // Everything else happens to somebody whose status stays what it was: a transfer, a hunger strike, a pardon not yet carried out.
                    break;
            }
        }

        private string AfterRelease(string? kind) => kind switch
        {
            "acquittal" or "charges_dropped" => "released_cleared",
            "parole" or "suspended_remainder" => "free_under_restrictions",
            "bail" or "house_arrest" => "free_charges_pending",
            "deported" or "exchange" => "exiled",
            _ when convicted => "released_conviction_stands",
            _ when charged => "free_charges_pending",
            _ => "released_cleared",
        };

        private void Hold(Step step)
        {
            if (spell.Open) return;
            spell = (step.Date?.Date, true);
        }

        private void Free(Step step, string endedBy)
        {
            if (spell is { Open: true, Start: not null }) spells.Add(new Spell(spell.Start, step.Date?.Date, endedBy));
            spell = (null, false);
        }

        private void Become(string code, Step step)
        {
            if (Code == code) return;
            Code = code;
            Since = step.Date?.Date;
            Disputed = step.Date?.IsDisputed == true;
        }
    }
}
